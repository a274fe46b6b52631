import type { Tone } from '#renderer/figure/draw/shape.ts'

export type FigureTheme = 'light' | 'dark'

/** The same values as figure.css, for pictures drawn without a style sheet; a test keeps them equal. */
export const themeColors: Readonly<Record<FigureTheme, Readonly<Record<Tone | 'ground', string>>>> = {
  light: {
    ground: '#f7f2e8',
    skin: '#b9744f',
    'skin-far': '#93583a',
    top: '#3f7079',
    'top-far': '#2c535b',
    legs: '#34405a',
    'legs-far': '#232c42',
    shoe: '#54433d',
    hair: '#2e211d',
    line: '#1f1a1c',
    prop: '#d9c7a6',
    'prop-far': '#bfa981',
    floor: '#ebe2d0',
    glow: '#7be8a6',
    arrow: '#1f8a57',
  },
  dark: {
    ground: '#1c1b1a',
    skin: '#d99b74',
    'skin-far': '#b0764f',
    top: '#6fa9b1',
    'top-far': '#4b818a',
    legs: '#8592b5',
    'legs-far': '#616d90',
    shoe: '#d3cabb',
    hair: '#9a6447',
    line: '#141214',
    prop: '#5d5140',
    'prop-far': '#463c2e',
    floor: '#292724',
    glow: '#8dffc0',
    arrow: '#58d394',
  },
}
