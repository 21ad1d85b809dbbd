package vn.giamngheo.territory;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores every {@link UnitKey} attribute as its text. */
@Converter(autoApply = true)
public class UnitKeyConverter implements AttributeConverter<UnitKey, String> {

    @Override
    public String convertToDatabaseColumn(UnitKey key) {
        return key == null ? null : key.value();
    }

    @Override
    public UnitKey convertToEntityAttribute(String value) {
        return value == null ? null : new UnitKey(value);
    }
}
