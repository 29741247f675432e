using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Agenda;

/// <summary>The settings of the team agenda item, with buttons to choose how often it comes and to switch it off.</summary>
public static class AgendaChoiceCard
{
    public static AdaptiveCard Create(AgendaChoiceView view, Language language) => Page.Of(
        language,
        AgendaTexts.Heading,
        [
            Page.Paragraph(AgendaTexts.What.In(language)),
            .. State(view).Select(line => Page.Paragraph(line.In(language))),
            Page.SmallPrint(AgendaTexts.WhoSees.In(language)),
        ],
        [.. Buttons(view, language)]);

    private static IEnumerable<Text> State(AgendaChoiceView view) => view switch
    {
        { Rhythm: null, InChannel: false } => [AgendaTexts.Nowhere],
        { Rhythm: null } => [AgendaTexts.NothingYet],
        { IsStopped: true } => [AgendaTexts.Stopped],
        { Rhythm: { } rhythm } =>
        [
            AgendaTexts.Planned(rhythm, view.IsHere),
            .. view.Next is { } next ? [AgendaTexts.NextOne(next)] : Array.Empty<Text>(),
            .. view.InChannel && !view.IsHere ? [AgendaTexts.Moves] : Array.Empty<Text>(),
        ],
    };

    private static IEnumerable<CardAction> Buttons(AgendaChoiceView view, Language language)
    {
        if (!view.InChannel && view.Rhythm is null)
        {
            yield break;
        }

        // The current choice needs no button.
        var isSet = view is { Rhythm: not null, IsStopped: false } && (view.IsHere || !view.InChannel);
        if (!isSet || view.Rhythm != AgendaRhythm.Weekly)
        {
            yield return Execute.For(AgendaVerbs.Set, new AgendaSet(AgendaRhythm.Weekly, view.InChannel), AgendaTexts.Weekly.In(language));
        }

        if (!isSet || view.Rhythm != AgendaRhythm.Monthly)
        {
            yield return Execute.For(
                AgendaVerbs.Set, new AgendaSet(AgendaRhythm.Monthly, view.InChannel), AgendaTexts.Monthly.In(language));
        }

        if (view is { Rhythm: not null, IsStopped: false })
        {
            yield return Execute.For(AgendaVerbs.Stop, new NoPayload(), AgendaTexts.Stop.In(language));
        }
    }
}

/// <summary>The current settings.</summary>
public sealed record AgendaChoiceView
{
    /// <summary>True in a channel or group chat, which can then be chosen; false in a personal chat.</summary>
    public required bool InChannel { get; init; }

    /// <summary>How often; null when no place has been chosen yet.</summary>
    public required AgendaRhythm? Rhythm { get; init; }

    /// <summary>The chosen place is the conversation with this card.</summary>
    public bool IsHere { get; init; }

    public bool IsStopped { get; init; }

    /// <summary>When the next item comes, in the school's local time; null when that is not known.</summary>
    public LocalDateTime? Next { get; init; }
}
