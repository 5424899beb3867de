package vn.giamngheo.law;

import vn.giamngheo.law.dictionary.Text;

/** A group of households; groups may overlap. */
record Group(String code, Text name, Rule when) {}
