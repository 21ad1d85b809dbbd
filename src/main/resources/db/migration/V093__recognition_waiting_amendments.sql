-- Drafts that wait for the chair's signature, by commune: asked for the menu of every page of a chair.
create index decision_amendment_waiting on decision_amendment (commune_key, drafted_at) where state = 'DRAFTED';
