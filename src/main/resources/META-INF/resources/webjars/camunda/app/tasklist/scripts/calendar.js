/*
 * Vietnamese names and formats for the date pickers. They take them from AngularJS's own locale module, not from
 * locales/vi.json; the later definition of a module wins, and this script is loaded before the webapp starts.
 * The language is chosen as the webapp chooses it: English if the browser asks for it first, otherwise Vietnamese.
 */
const preferred = (navigator.languages && navigator.languages[0]) || navigator.language || '';
const months = Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`);

if (!preferred.toLowerCase().startsWith('en')) {
  window.angular.module('ngLocale', []).value('$locale', {
    id: 'vi-vn',
    localeID: 'vi_VN',
    DATETIME_FORMATS: {
      AMPMS: ['SA', 'CH'],
      DAY: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
      SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
      MONTH: months,
      STANDALONEMONTH: months,
      SHORTMONTH: months.map(name => name.replace('Tháng', 'Thg')),
      ERANAMES: ['Trước CN', 'Sau CN'],
      ERAS: ['Trước CN', 'Sau CN'],
      FIRSTDAYOFWEEK: 0,
      WEEKENDRANGE: [5, 6],
      fullDate: 'EEEE, dd/MM/y',
      longDate: 'dd/MM/y',
      medium: 'dd/MM/y HH:mm:ss',
      mediumDate: 'dd/MM/y',
      mediumTime: 'HH:mm:ss',
      short: 'dd/MM/y HH:mm',
      shortDate: 'dd/MM/y',
      shortTime: 'HH:mm'
    },
    NUMBER_FORMATS: {
      CURRENCY_SYM: '₫',
      DECIMAL_SEP: ',',
      GROUP_SEP: '.',
      PATTERNS: [
        { gSize: 3, lgSize: 3, maxFrac: 3, minFrac: 0, minInt: 1, negPre: '-', negSuf: '', posPre: '', posSuf: '' },
        { gSize: 3, lgSize: 3, maxFrac: 0, minFrac: 0, minInt: 1, negPre: '-', negSuf: '\u00a0\u00a4', posPre: '', posSuf: '\u00a0\u00a4' }
      ]
    },
    pluralCat: () => 'other'
  });
}
