/** Where people live, by the places, borders and homes of a map: zones with their people. */
package org.chargeplan.importer.people;
