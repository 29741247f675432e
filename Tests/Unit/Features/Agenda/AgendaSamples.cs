using NodaTime;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Agenda;

/// <summary>The team agenda in a channel and in a personal chat.</summary>
internal static class AgendaSamples
{
    private static readonly LocalDateTime Monday = new(2026, 11, 30, 7, 30);

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new(
            "Features/Agenda",
            nameof(AgendaChoiceCard),
            "new",
            language => AgendaChoiceCard.Create(new() { InChannel = true, Rhythm = null }, language)),
        new("Features/Agenda", nameof(AgendaChoiceCard), "weekly-here", language => AgendaChoiceCard.Create(
            new() { InChannel = true, Rhythm = AgendaRhythm.Weekly, IsHere = true, Next = Monday }, language)),
        new("Features/Agenda", nameof(AgendaChoiceCard), "elsewhere", language => AgendaChoiceCard.Create(
            new() { InChannel = true, Rhythm = AgendaRhythm.Monthly, Next = Monday }, language)),
        new("Features/Agenda", nameof(AgendaChoiceCard), "stopped", language => AgendaChoiceCard.Create(
            new() { InChannel = true, Rhythm = AgendaRhythm.Weekly, IsHere = true, IsStopped = true }, language)),
        new("Features/Agenda", nameof(AgendaChoiceCard), "own-chat", language => AgendaChoiceCard.Create(
            new() { InChannel = false, Rhythm = AgendaRhythm.Monthly, Next = Monday }, language)),
        new(
            "Features/Agenda",
            nameof(AgendaChoiceCard),
            "own-chat-nowhere",
            language => AgendaChoiceCard.Create(new() { InChannel = false, Rhythm = null }, language)),
        .. AgendaQuestions.All.Select((question, number) => new CardSample(
            "Features/Agenda", nameof(AgendaItemCard), FormattableString.Invariant($"question-{number + 1}"),
            language => AgendaItemCard.Create(
                question, (AgendaRhythm)(number % 2), language))),
    ];
}
