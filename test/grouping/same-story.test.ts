import { expect, test } from "vitest";
import type { DocumentInput } from "../../src/domain/document.ts";
import { profileOf } from "../../src/grouping/document-profile.ts";
import { matchStories, storyThreshold } from "../../src/grouping/same-story.ts";
import { aDocument } from "../support/builders.ts";

function isOneStory(x: DocumentInput, y: DocumentInput): boolean {
  const [a, b] = [profileOf(x), profileOf(y)];
  return matchStories(a, b).score >= storyThreshold(a, b);
}

const flood = aDocument("flood", {
  publishedAt: "2020-10-02",
  title: "Dam fails above Lossan",
  text: "LOSSAN, Oct 2 - A dam gave way above Lossan on Friday and the flood swept through the market quarter.",
});

test("a name in both leads makes reports of one week one story", () => {
  const later = aDocument("later", {
    publishedAt: "2020-10-06",
    text: "The water has left the market quarter of Lossan, and the flood has left mud to the window sills.",
  });
  expect(isOneStory(flood, later)).toBe(true);
});

test("the same words about another town are another story", () => {
  const other = aDocument("other", {
    publishedAt: "2020-10-03",
    title: "Dam fails above Brevik",
    text: "BREVIK, Oct 3 - A dam gave way above Brevik on Saturday and the flood swept through the market quarter.",
  });
  expect(isOneStory(flood, other)).toBe(false);
});

test("an anniversary piece that names the year belongs to the story of that year", () => {
  const anniversary = aDocument("anniversary", {
    publishedAt: "2030-10-02",
    title: "Lossan remembers",
    text: "Ten years after the flood of October 2020 the bells of Lossan rang for the drowned.",
  });
  expect(isOneStory(flood, anniversary)).toBe(true);
});

test("a later flood in the same town is another story", () => {
  const again = aDocument("again", {
    publishedAt: "2027-04-11",
    title: "Lossan under water",
    text: "Spring rain put the lower streets of Lossan under water on Sunday, and a flood warning stands.",
  });
  expect(isOneStory(flood, again)).toBe(false);
});

test("two shootings in one town within a week are two stories unless more than the town is shared", () => {
  const monday = aDocument("monday", {
    publishedAt: "2020-06-01",
    text: "A man was shot dead in Karlow on Monday. Police named the victim as Dermot Ashe.",
  });
  const friday = aDocument("friday", {
    publishedAt: "2020-06-05",
    text: "Two people were wounded in a shooting in Karlow on Friday, police said.",
  });
  const funeral = aDocument("funeral", {
    publishedAt: "2020-06-07",
    text: "Mourners filled the church in Karlow for Dermot Ashe, who was shot dead on Monday.",
  });
  expect(isOneStory(monday, friday)).toBe(false);
  expect(isOneStory(monday, funeral)).toBe(true);
});

test("a country and its people are one wide name, whichever is named last, and no story by itself", () => {
  const strike = aDocument("strike", {
    publishedAt: "2020-03-02",
    text: "Miners stopped work near Tamsin in Latvia on Monday. The Latvian Ministry of the Interior sent a mediator.",
  });
  const storm = aDocument("storm", {
    publishedAt: "2020-03-20",
    text: "A storm took the roofs off Orell in Latvia on Friday. The Latvian Ministry of Defence sent soldiers.",
  });
  expect(isOneStory(strike, storm)).toBe(false);
});

test("reports set in capitals throughout do not share every word as a name", () => {
  const raid = aDocument("raid", {
    text: "FIGHTERS OF THE NORTHERN FRONT HAVE ATTACKED A GARRISON NEAR THE VILLAGE OF OSTREL. COMMAND SOURCES REPORTED THREE DEAD.",
  });
  const mine = aDocument("mine", {
    text: "COMMAND SOURCES HAVE REPORTED THAT A MINE KILLED TWO SOLDIERS IN HALLEN PROVINCE. FIGHTERS WERE SEEN NEAR THE GARRISON.",
  });
  expect(isOneStory(raid, mine)).toBe(false);
});

test("reports set in capitals meet by the place that they name as one", () => {
  const first = aDocument("first", {
    text: "AN EARTHQUAKE HAS STRUCK HALLEN PROVINCE. RESCUERS REPORTED THREE DEAD UNDER A COLLAPSED SCHOOL.",
  });
  const second = aDocument("second", {
    text: "THE EARTHQUAKE IN HALLEN PROVINCE LEFT FIVE DEAD, RESCUERS SAID AS THEY SEARCHED A COLLAPSED SCHOOL.",
  });
  expect(isOneStory(first, second)).toBe(true);
});

test("a country and the words of its war do not make two reports one story", () => {
  const camp = aDocument("camp", {
    publishedAt: "1988-05-02",
    text: "Guerrillas in Angola attacked an army camp on Monday. Army commanders said that guerrillas shelled the camp and that soldiers of the army fled towards a village.",
  });
  const convoy = aDocument("convoy", {
    publishedAt: "1988-05-20",
    text: "An army convoy was stopped by guerrillas in Angola. Soldiers and commanders of the army said that guerrillas burned a village after soldiers had left.",
  });
  expect(isOneStory(camp, convoy)).toBe(false);
});

test("texts that cite the same resolutions are one story years apart, with no place in common", () => {
  const digest = aDocument("digest", {
    publishedAt: "2015-03-01",
    text: "The Council set its terms in resolutions 1511 and 1546, which the envoys of Dellamar helped to draft.",
  });
  const review = aDocument("review", {
    publishedAt: "2019-10-01",
    text: "Scholars in Amberra went back to resolution 1511 and to resolution 1546 last week.",
  });
  expect(isOneStory(digest, review)).toBe(true);
});

test("the initials of an agency make no story", () => {
  const fire = aDocument("fire", {
    publishedAt: "2020-06-01",
    text: "KARLOW, June 1 (QNA) - A fire in Karlow burned two barns. QNA was shown the barns.",
  });
  const vote = aDocument("vote", {
    publishedAt: "2020-06-20",
    text: "DUNHOLM, June 20 (QNA) - Dunholm votes on Sunday. QNA will bring the count.",
  });
  expect(isOneStory(fire, vote)).toBe(false);
});

test("two reports of an illness, years and towns apart, share a subject and no story", () => {
  const early = aDocument("early", {
    publishedAt: "1998-07-16",
    text: "A cholera outbreak in Tarvan, Peru, has made 140 people ill. Doctors sent doses of vaccine and closed wells, the office of statistics in Lima said.",
  });
  const late = aDocument("late", {
    publishedAt: "2020-03-27",
    text: "A cholera outbreak in Mesk, Peru, has made 90 people ill. Doctors sent doses of vaccine and closed wells, the office of statistics in Lima said.",
  });
  expect(isOneStory(early, late)).toBe(false);
});
