using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>A round as it was opened: what is printed on its cards is frozen here. Nothing but its state changes.</summary>
/// <param name="Id">Its name in cards, messages and keys.</param>
/// <param name="School">Whose round it is.</param>
/// <param name="Date">The local date that identifies it; a school has at most one round a day.</param>
/// <param name="OpenedAt">When the cards were sent.</param>
/// <param name="ClosesAt">No answers from this instant on.</param>
/// <param name="Asked">How many people were asked.</param>
/// <param name="Minimum">Fewer answers than this: nothing is shown. Frozen at opening.</param>
public sealed record RoundRecord(RoundId Id, SchoolId School, LocalDate Date, Instant OpenedAt, Instant ClosesAt, int Asked, int Minimum)
{
    public RoundState State { get; init; } = RoundState.Open;

    /// <summary>How many answered; known once the round is published, and zero when they were too few to publish.</summary>
    public int Answered { get; init; }

    /// <summary>The code of its form. Of a round from before there were others, the weather report.</summary>
    public string Form { get; init; } = "weather";

    /// <summary>The published counts by option name; null when the round is open or too few answered.</summary>
    public IReadOnlyDictionary<string, int>? Published { get; init; }

    /// <summary>True when enough answered and so much alike that no counts are published.</summary>
    public bool IsCloseTogether { get; init; }

    /// <summary>Over how many rounds the published counts are; one, but for a small school.</summary>
    public int Rounds { get; init; } = 1;

    /// <summary>At a small school: the date of the first round that counts along with this one; null elsewhere.</summary>
    public LocalDate? Window { get; init; }

    /// <summary>True when it counts along with the next one, because too few people answered so far.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Who came and went since the round before, in numbers; null for the first, and for those before it was counted.</summary>
    public StaffChange? Change { get; init; }

    /// <summary>How many ticked what they need; zero when they were too few to publish.</summary>
    public int NeedsAnswered { get; init; }

    /// <summary>The published counts by need; null when the round is open or too few said so.</summary>
    public IReadOnlyDictionary<string, int>? Needs { get; init; }

    /// <summary>True once somebody of the core team has seen the outcome and shared it.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>What the core team does with the outcome; null when it said nothing.</summary>
    public string? Sentence { get; init; }

    /// <summary>What people shared in their own words, as the core team let it pass; in no order that tells anything.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public ETag ETag { get; init; }
}

/// <summary>Who works at a school at one opening and at the one before, in numbers.</summary>
/// <param name="Stayed">At both.</param>
/// <param name="Left">At the earlier only.</param>
/// <param name="Joined">At the later only.</param>
public sealed record StaffChange(int Stayed, int Left, int Joined);

public enum RoundState
{
    Open,
    Closed,
    Published,
}

/// <summary>
/// The tally of a round: how often each option was chosen, and nothing else. It is also the latch of the round: every answer replaces this
/// row under its ETag, so an answer and the closing cannot both succeed.
/// </summary>
public sealed record TallyRecord(RoundId Round, bool Closed, Counters Counters)
{
    public ETag ETag { get; init; }

    /// <summary>True when there are no counters to read.</summary>
    public bool IsEmpty => Counters is Counters.None or Counters.Plain { Counts.Count: 0 };

    /// <summary>The tally without its counters: still the latch, nothing left to read.</summary>
    public TallyRecord Emptied() =>
        this with
        {
            Counters = Counters is Counters.Plain
                ? new Counters.Plain(new Dictionary<string, int>(StringComparer.Ordinal))
                : new Counters.None(),
        };
}

/// <summary>The counters as they are stored.</summary>
public abstract record Counters
{
    private Counters()
    {
    }

    /// <summary>Nobody answered yet, or they were erased.</summary>
    public sealed record None : Counters;

    /// <summary>
    /// Sealed by the bot, always of the same length, so that two copies of the row do not reveal what was chosen in between.
    /// </summary>
    public sealed record Sealed(ReadOnlyMemory<byte> Bytes) : Counters;

    /// <summary>By the name of the option, in a round that was opened by a build before 28 November 2026.</summary>
    public sealed record Plain(IReadOnlyDictionary<string, int> Counts) : Counters;

    /// <summary>Their file is damaged or missing. The round can be closed and publishes nothing.</summary>
    public sealed record Lost : Counters;
}

/// <summary>
/// Records that somebody was asked in a round and whether they answered, never what. <paramref name="Nonce"/> is the mark of the current
/// receipt, which only the person's own thank-you card carries. Erased when the round closes.
/// </summary>
public sealed record ParticipationRecord(RoundId Round, PersonId Person, string? Nonce)
{
    public ETag ETag { get; init; }

    public bool HasAnswered => Nonce is not null;
}
