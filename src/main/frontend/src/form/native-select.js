/**
 * The browser's own select in place of form-js's list: screen readers announce it, phones show their own chooser, and
 * the keyboard works as everywhere else.
 */
import { Description, Errors, Label, Select } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { messages } from '../messages.js';

function NativeSelect(props) {
  const { field, domId, value, errors = [], disabled, readonly, onChange, onBlur, onFocus } = props;
  if (!Array.isArray(field.values)) {
    return h(Select, props);
  }
  const required = field.validate?.required;
  const descriptionId = `${domId}-description`;
  const errorId = `${domId}-error-message`;
  return h(
    'div',
    { class: `fjs-form-field fjs-form-field-select${errors.length ? ' fjs-has-errors' : ''}` },
    h(Label, { htmlFor: domId, label: field.label, required }),
    h(
      'select',
      {
        id: domId,
        class: 'gn-select',
        disabled: disabled || readonly,
        required,
        'aria-invalid': errors.length > 0,
        'aria-describedby': `${descriptionId} ${errorId}`,
        value: value ?? '',
        onChange: (event) => onChange({ value: event.target.value || null }),
        onBlur: () => onBlur?.(),
        onFocus: () => onFocus?.()
      },
      h('option', { value: '' }, messages.chooseOne),
      field.values.map((option) => h('option', { value: option.value, key: option.value }, option.label))
    ),
    h(Description, { id: descriptionId, description: field.description }),
    h(Errors, { id: errorId, errors })
  );
}
NativeSelect.config = Select.config;

class NativeSelects {
  constructor(formFields) {
    formFields.register('select', NativeSelect);
  }
}
NativeSelects.$inject = ['formFields'];

/** Module for form-js's `additionalModules`. */
export const nativeSelects = {
  __init__: ['nativeSelects'],
  nativeSelects: ['type', NativeSelects]
};
