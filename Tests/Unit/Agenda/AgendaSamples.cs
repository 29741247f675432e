using NodaTime;
using Welbevinden.Cards.Agenda;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Agenda;

/// <summary>The team agenda in a channel and in somebody's own chat.</summary>
internal static class AgendaSamples
{
    private static readonly LocalDateTime Monday = new(2026, 11, 30, 7, 30);

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Agenda", nameof(AgendaChoiceCard), "new", language => AgendaChoiceCard.Create(new() { InChannel = true, Rhythm = null }, language)),
        new("Agenda", nameof(AgendaChoiceCard), "weekly-here", language => AgendaChoiceCard.Create(
            new() { InChannel = true, Rhythm = AgendaRhythm.Weekly, IsHere = true, Next = Monday }, language)),
        new("Agenda", nameof(AgendaChoiceCard), "elsewhere", language => AgendaChoiceCard.Create(
            new() { InChannel = true, Rhythm = AgendaRhythm.Monthly, Next = Monday }, language)),
        new("Agenda", nameof(AgendaChoiceCard), "stopped", language => AgendaChoiceCard.Create(
            new() { InChannel = true, Rhythm = AgendaRhythm.Weekly, IsHere = true, IsStopped = true }, language)),
        new("Agenda", nameof(AgendaChoiceCard), "own-chat", language => AgendaChoiceCard.Create(
            new() { InChannel = false, Rhythm = AgendaRhythm.Monthly, Next = Monday }, language)),
        new("Agenda", nameof(AgendaChoiceCard), "own-chat-nowhere", language => AgendaChoiceCard.Create(new() { InChannel = false, Rhythm = null }, language)),
        .. AgendaQuestions.All.Select((question, number) => new CardSample(
            "Agenda", nameof(AgendaItemCard), FormattableString.Invariant($"question-{number + 1}"), language => AgendaItemCard.Create(question, (AgendaRhythm)(number % 2), language))),
    ];
}
