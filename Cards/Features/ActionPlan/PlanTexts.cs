using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>Texts of the cards that show the plan.</summary>
public static class PlanTexts
{
    public static Text Heading(string year) => new($"Plan {year}", $"Plan {year}");

    public static Text EmptyHeading(string year) => new($"Nog geen plan voor {year}", $"No plan for {year} yet");

    public static Text WhatItIs { get; } = new(
        "In een plan zet je als kernteam bij elkaar wat jullie dit schooljaar willen bereiken voor welbevinden, wat jullie daarvoor doen "
            + "en wie dat doet. Je hoeft niet alles in één keer: begin met een paar zinnen.",
        "In a plan the core team gathers what you want to reach for wellbeing this school year, what you do for it and who does so. It "
            + "need not be done at once: begin with a few sentences.");

    public static Text NotYours { get; } = new(
        "Het kernteam kan een plan beginnen. Daarna lees je hier mee.",
        "The core team can begin a plan. After that it can be read here.");

    public static Text Begin { get; } = new("Begin met het plan", "Begin the plan");

    public static Text Change { get; } = new("Wijzigen", "Change");

    public static Text Write { get; } = new("Invullen", "Fill in");

    public static Text ChangeTip(PlanWord part) => new($"{part.Name.Dutch}: wijzigen of aanvullen", $"{part.Name.English}: change or add");

    public static Text Empty { get; } = new("Nog leeg.", "Still empty.");

    public static Text Made(string? by, LocalDateTime at, int version) => new(
        $"Versie {version}, {Words.Moment(at).Dutch}, {by ?? "iemand die hier niet meer bij naam staat"}.",
        $"Version {version}, {Words.Moment(at).English}, {by ?? "somebody no longer named here"}.");

    public static Text WhoSees { get; } = new(
        "Het kernteam maakt het plan, de schoolleiding leest mee. Zet er geen namen van leerlingen in.",
        "The core team makes the plan, the leadership reads along. Leave names of students out.");

    public static Text ReadAll { get; } = new("Alles lezen", "Read everything");

    public static Text PageOf(int page, int pages) => new($"Blad {page} van {pages}", $"Page {page} of {pages}");

    public static Text NextPage { get; } = new("Verder lezen", "Read on");

    public static Text PreviousPage { get; } = new("Vorig blad", "Previous page");

    public static Text Activities { get; } = new("Activiteiten", "Activities");

    public static Text Versions { get; } = new("Eerdere versies", "Earlier versions");

    public static Text UndoLast { get; } = new("Draai het laatste terug", "Take back the last change");

    public static Text OtherYear(string year) => new($"Plan {year}", $"Plan {year}");

    public static Text Back { get; } = new("Terug naar het plan", "Back to the plan");

    public static Text Recommended { get; } = new("uit een aanbeveling van de top 3", "from a recommendation of the top 3");

    public static Text NoActivities { get; } = new(
        "Er staan nog geen activiteiten in het plan.", "There are no activities in the plan yet.");

    public static Text Vacant { get; } = new("nog niemand", "nobody yet");

    public static Text Left { get; } = new("niet meer op school", "no longer at school");

    public static Text StandIn(string name) => new($"vervanger: {name}", $"stand-in: {name}");

    public static Text Acts(string name) => new($"{name} neemt waar", $"{name} stands in");

    public static Text NobodyActs { get; } = new("kies iemand anders", "choose somebody else");

    public static Text Lessons { get; } = new("Wat nam je mee uit de evaluatie?", "What did the evaluation leave to take along?");

    public static Text ForGoal(string goal) => new($"doel: {goal}", $"goal: {goal}");

    public static Text TellTo(string whom) => new($"vertellen aan {whom}", $"tell {whom}");

    public static Text VersionsHeading(string year) => new($"Versies van plan {year}", $"Versions of plan {year}");

    public static Text VersionHeading(string year, int version) => new($"Plan {year}, versie {version}", $"Plan {year}, version {version}");

    public static Text VersionsCount(int count) => new(
        $"Elke wijziging maakt een nieuwe versie; er zijn er {count}. De nieuwste staan bovenaan.",
        $"Each change makes a new version; there are {count}. The newest come first.");

    public static Text WhichVersion { get; } = new("Welke versie wil je lezen?", "Which version do you want to read?");

    public static Text WhichVersionError(int max) =>
        new($"Geef een nummer van 1 tot en met {max}.", $"Give a number from 1 up to {max}.");

    public static Text Read { get; } = new("Lezen", "Read");

    public static Text Earlier { get; } = new(
        "Dit is een eerdere versie. Wijzigen doe je in het plan van nu.",
        "This is an earlier version. Changes are made in the present plan.");
}
