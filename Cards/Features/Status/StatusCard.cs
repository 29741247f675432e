using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Status;

/// <summary>Answers "status": the rounds, how many answered, which messages did not arrive, why, and what to do about it.</summary>
public static class StatusCard
{
    /// <summary>More would make the card too large; the command <c>check</c> shows all.</summary>
    private const int MaxChecks = 12;
    private const int MaxWaiting = 4;

    public static AdaptiveCard Create(StatusView view, Language language) => Page.Of(
        language,
        StatusTexts.Heading,
        [
            Page.Paragraph(view.SchoolName),
            .. view.Rounds.Count == 0
                ? [Page.Paragraph(StatusTexts.NoRounds.In(language))]
                : view.Rounds.SelectMany(round => Round(round, language)),
            .. view.Waiting.Take(MaxWaiting).SelectMany(line => Waiting(line, language)),
            .. Checks(view.Checks, language),
            Page.SmallPrint(StatusTexts.WhoSees.In(language)),
        ]);

    private static IEnumerable<Element> Waiting(WaitingLine line, Language language) =>
        [
            Page.Paragraph(StatusTexts.Waiting(line.What, line.Date).In(language)),
            Detail(StatusTexts.WhyWaiting(line.NobodyThere).In(language)),
        ];

    private static IEnumerable<Element> Round(StatusRound round, Language language) =>
    [
        Page.Subheading(StatusTexts.Round(round.Name, round.Opened, round.IsOpen).In(language)),
        Page.Paragraph(StatusTexts.Responses(round).In(language)),
        .. round.Deliveries
            .Where(line => line.Count > 0 && (IsCounted(round) || line.State != DeliveryState.Sent))
            .SelectMany(line => Line(line, IsCounted(round), language)),
    ];

    /// <summary>Who did not answer gets a reminder: the messages would tell how many answered.</summary>
    private static bool IsCounted(StatusRound round) => round.Answered is not null;

    private static IEnumerable<Element> Line(DeliveryLine line, bool isCounted, Language language)
    {
        yield return Page.Paragraph((isCounted || line.State != DeliveryState.Waiting
            ? StatusTexts.Deliveries(line.State, line.Count)
            : StatusTexts.Uncounted(line.State)).In(language));
        if (line.Cause is { } cause)
        {
            yield return Detail(cause.In(language));
        }

        if (StatusTexts.Remedy(line.State) is { } remedy)
        {
            yield return Detail(remedy.In(language));
        }
    }

    /// <summary>Problems come first; what is fine is only counted.</summary>
    private static IEnumerable<Element> Checks(IReadOnlyList<CheckLine> checks, Language language)
    {
        if (checks.Count == 0)
        {
            yield break;
        }

        yield return Page.Subheading(CheckTexts.Heading.In(language));
        yield return Page.Paragraph(
            CheckTexts.Summary(Count(CheckState.Ok), Count(CheckState.Wrong), Count(CheckState.NotSet)).In(language));
        foreach (var line in checks.Where(line => line.Remedy is not null)
            .OrderByDescending(line => line.State == CheckState.Wrong)
            .Take(MaxChecks))
        {
            yield return Page.Paragraph(StatusTexts.Check(line).In(language));
            yield return Detail(line.Remedy!.In(language));
        }

        int Count(CheckState state) => checks.Count(line => line.State == state);
    }

    private static TextBlock Detail(string text) => new(text) { IsSubtle = true, Size = TextSize.Small, Spacing = Spacing.None };
}

/// <summary>The state of the rounds of a school.</summary>
public sealed record StatusView
{
    public required string SchoolName { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<StatusRound> Rounds { get; init; }

    /// <summary>What should have ended but did not yet, longest overdue first.</summary>
    public IReadOnlyList<WaitingLine> Waiting { get; init; } = [];

    /// <summary>The state of settings and connections; only for the administrator.</summary>
    public IReadOnlyList<CheckLine> Checks { get; init; } = [];
}

/// <summary>A final step that is pending.</summary>
/// <param name="What">For example "het sluiten van de check-in".</param>
/// <param name="Date">The local date that identifies its round.</param>
/// <param name="NobodyThere">True when nobody who was asked is in the directory; false for any other cause.</param>
public sealed record WaitingLine(Text What, LocalDate Date, bool NobodyThere);
