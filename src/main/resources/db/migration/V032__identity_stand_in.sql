-- Who does the work of a post while its holder is away. Never deleted: ended ones keep their line.
CREATE TABLE stand_in (
    id              uuid PRIMARY KEY,
    role            text NOT NULL,
    unit_key        text NOT NULL,
    holder          text REFERENCES account (username),
    person          text NOT NULL REFERENCES account (username),
    first_day       date NOT NULL,
    last_day        date NOT NULL,
    reason          text NOT NULL,
    document_number text,
    made_by         text NOT NULL,
    made_at         timestamptz NOT NULL,
    ended_by        text,
    ended_at        timestamptz,
    end_reason      text,
    CHECK (last_day >= first_day),
    CHECK (holder IS NULL OR holder <> person)
);
COMMENT ON COLUMN stand_in.holder IS 'empty while the post is vacant';
CREATE INDEX stand_in_person ON stand_in (person, last_day) WHERE ended_at IS NULL;
CREATE INDEX stand_in_post ON stand_in (unit_key, role, last_day) WHERE ended_at IS NULL;
CREATE INDEX stand_in_holder ON stand_in (holder, last_day);
CREATE INDEX stand_in_made ON stand_in (first_day DESC, id);

-- Who may not stand in for whom, since the posts have to stay in different hands. Data, so that an owner may add a line.
CREATE TABLE stand_in_exclusion (
    post_role text NOT NULL,
    own_role  text NOT NULL,
    mark      varchar(10) NOT NULL CHECK (mark IN ('VERIFIED', 'UNVERIFIED', 'INFERRED', 'ASSUMED')),
    source    text NOT NULL,
    PRIMARY KEY (post_role, own_role)
);
COMMENT ON COLUMN stand_in_exclusion.own_role IS 'role of a post of the person who would stand in';

WITH role (code, side) AS (VALUES
    ('surveyor', 'COMMUNE'), ('village-head', 'COMMUNE'), ('one-stop-clerk', 'COMMUNE'), ('commune-officer', 'COMMUNE'),
    ('commune-board', 'COMMUNE'), ('commune-chair', 'COMMUNE'), ('front', 'COMMUNE'), ('mass-org', 'COMMUNE'),
    ('loan-group', 'LOAN'), ('bank', 'BANK'), ('city-division', 'ABOVE'), ('city-chair', 'ABOVE'),
    ('province-dept', 'ABOVE'), ('province-chair', 'ABOVE'), ('insurance', 'INSURANCE'), ('auditor', 'AUDIT'),
    ('process-owner', 'SYSTEM'), ('administrator', 'SYSTEM'))
INSERT INTO stand_in_exclusion (post_role, own_role, mark, source)
SELECT post.code, own.code, 'ASSUMED', CASE
        WHEN 'SYSTEM' IN (post.side, own.side) THEN 'Người quản trị không có quyền trong hồ sơ'
        WHEN 'AUDIT' IN (post.side, own.side) THEN 'Thanh tra chỉ xem và kiến nghị'
        WHEN 'ABOVE' IN (post.side, own.side) THEN 'Cấp cho ý kiến không sửa số liệu của cấp xã'
        ELSE 'Tổ vay vốn, cấp xã, ngân hàng và bảo hiểm là các bên khác nhau' END
FROM role post JOIN role own ON post.side <> own.side OR post.side = 'SYSTEM' AND post.code <> own.code
UNION ALL VALUES
    ('commune-chair', 'surveyor', 'INFERRED', 'Quyết định 24/2021/QĐ-TTg Điều 4: người khảo sát không quyết định'),
    ('commune-chair', 'commune-officer', 'INFERRED', 'Quyết định 24/2021/QĐ-TTg Điều 4: người dự thảo không ký'),
    ('commune-officer', 'commune-chair', 'INFERRED', 'Quyết định 24/2021/QĐ-TTg Điều 4: người dự thảo không ký'),
    ('surveyor', 'commune-chair', 'INFERRED', 'Quyết định 24/2021/QĐ-TTg Điều 4: người khảo sát không quyết định'),
    ('commune-board', 'surveyor', 'ASSUMED', 'Phúc tra do Ban ghi nhận, không do người khảo sát');
