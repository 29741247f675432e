using Azure;
using NodaTime;

namespace Welbevinden.Storage.CheckIn;

/// <summary>A round as it was opened: what is printed on its cards is frozen here. Nothing in it changes but its state.</summary>
/// <param name="Id">Its name in cards, messages and keys.</param>
/// <param name="School">Whose round it is.</param>
/// <param name="Date">The local date it is known by; a school has at most one round a day.</param>
/// <param name="OpenedAt">When the cards went out.</param>
/// <param name="ClosesAt">No answers from this instant on.</param>
/// <param name="Asked">How many people were asked.</param>
/// <param name="Minimum">Fewer answers than this: nothing is shown. Frozen at opening.</param>
public sealed record RoundRecord(RoundId Id, SchoolId School, LocalDate Date, Instant OpenedAt, Instant ClosesAt, int Asked, int Minimum)
{
    public RoundState State { get; init; } = RoundState.Open;

    /// <summary>How many answered; known once the round is published, and nought when they were too few to say.</summary>
    public int Answered { get; init; }

    /// <summary>The published counts by option name; null when the round is open or too few answered.</summary>
    public IReadOnlyDictionary<string, int>? Published { get; init; }

    public ETag ETag { get; init; }
}

public enum RoundState
{
    Open,
    Closed,
    Published,
}

/// <summary>
/// The counters of one unit in a round: how often each option was chosen, and no more. It is also the latch of the round:
/// every answer replaces this row under its ETag, so an answer and the closing cannot both win.
/// </summary>
public sealed record TallyRecord(RoundId Round, bool Closed, IReadOnlyDictionary<string, int> Counts)
{
    public ETag ETag { get; init; }

    public int Answered => Counts.Values.Sum();

    public static TallyRecord Empty(RoundId round) => new(round, Closed: false, new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The tally without its counters: still the latch, nothing left to read.</summary>
    public TallyRecord Emptied() => this with { Counts = new Dictionary<string, int>(StringComparer.Ordinal) };

    /// <summary>One more for <paramref name="option"/> and, when an answer changed, one less for <paramref name="instead"/>.</summary>
    public TallyRecord With(string option, string? instead = null)
    {
        var counts = new Dictionary<string, int>(Counts, StringComparer.Ordinal);
        if (instead is not null)
        {
            counts[instead] = counts.GetValueOrDefault(instead) - 1;
        }

        counts[option] = counts.GetValueOrDefault(option) + 1;
        return this with { Counts = counts };
    }
}

/// <summary>
/// That somebody was asked in a round, and whether they answered: never what. <paramref name="Nonce"/> is the mark of the current
/// receipt, which only the person's own thank-you card carries. Erased when the round closes.
/// </summary>
public sealed record ParticipationRecord(RoundId Round, PersonId Person, string? Nonce)
{
    public ETag ETag { get; init; }

    public bool HasAnswered => Nonce is not null;
}
