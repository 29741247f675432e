using Azure;
using NodaTime;

namespace Welbevinden.Storage.Features.Top3;

/// <summary>The aspects of a school, in the order in which they are asked.</summary>
public sealed record CatalogueRecord(SchoolId School, IReadOnlyList<AspectRecord> Aspects)
{
    /// <summary>Null when the school has none of its own yet.</summary>
    public ETag? ETag { get; init; }
}

/// <summary>One change of a catalogue: who, when, what.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Kind">What was done, as a code.</param>
/// <param name="Aspect">The id of the aspect; empty for the order as a whole.</param>
/// <param name="Before">The old text; null for something new.</param>
/// <param name="After">The new text.</param>
public sealed record CatalogueChangeRecord(Instant At, PersonId By, string Kind, string Aspect, string? Before, string? After);

/// <summary>A poll as it was opened. Its aspects and its threshold are frozen here.</summary>
/// <param name="Id">Its name in cards, messages and keys.</param>
/// <param name="School">Whose poll it is.</param>
/// <param name="Date">The local date that identifies it; a school has at most one a day.</param>
/// <param name="OpenedAt">When the cards were sent.</param>
/// <param name="ClosesAt">No answers from this instant on.</param>
/// <param name="Minimum">A year or level with answers from fewer mentors is shown only to the analysis team.</param>
/// <param name="Aspects">What could be named, in this order.</param>
public sealed record PollRecord(
    RoundId Id, SchoolId School, LocalDate Date, Instant OpenedAt, Instant ClosesAt, int Minimum, IReadOnlyList<AspectRecord> Aspects)
{
    public PollState State { get; init; } = PollState.Open;

    public ETag ETag { get; init; }
}

public enum PollState
{
    Open,
    Closed,
    Published,
}

/// <summary>The latch of a poll: every answer updates it under its ETag, so an answer and the closing cannot both succeed.</summary>
public sealed record LatchRecord(RoundId Round, bool Closed)
{
    public ETag ETag { get; init; }
}

/// <summary>A class in a poll with what its mentors filled in together. The mentors, year and level are as they were at opening.</summary>
/// <param name="Round">The poll.</param>
/// <param name="ClassId">The class, by its id in the directory.</param>
/// <param name="Name">As on the card.</param>
/// <param name="Year">The school year, 1 to 8.</param>
/// <param name="Level">The level, as in the directory.</param>
/// <param name="Mentors">Who may fill it in.</param>
public sealed record ClassRecord(RoundId Round, string ClassId, string Name, int Year, string Level, IReadOnlyList<PersonId> Mentors)
{
    public BallotState State { get; init; } = BallotState.Untouched;

    /// <summary>Aspect ids of the first, second and third worry; empty text where nothing is chosen yet.</summary>
    public IReadOnlyList<string> Concerns { get; init; } = [];

    /// <summary>Aspect ids of the first, second and third strength; empty text where nothing is chosen yet.</summary>
    public IReadOnlyList<string> Strengths { get; init; } = [];

    /// <summary>The mentor said that there are no worries.</summary>
    public bool NoConcerns { get; init; }

    /// <summary>Codes of the sources that were ticked.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The mentors who contributed, in the order of their first contribution.</summary>
    public IReadOnlyList<PersonId> FilledBy { get; init; } = [];

    /// <summary>
    /// How often it was filled in. A card carries the number that it was based on, so that one co-mentor cannot unknowingly overwrite the
    /// other.
    /// </summary>
    public int Version { get; init; }

    public ETag ETag { get; init; }
}

public enum BallotState
{
    Untouched,

    /// <summary>Saved to finish later; it does not count in the analysis.</summary>
    Draft,

    Finished,
}

/// <summary>
/// A recommendation of the analysis team on one signal, as codes; a later plan can adopt it as a goal. Only the cards say who sent it.
/// </summary>
/// <param name="Round">The poll.</param>
/// <param name="View">The group it is about, as the cards name views.</param>
/// <param name="Aspect">The aspect's id.</param>
/// <param name="At">When.</param>
/// <param name="Answers">The answers to the guiding questions, by question.</param>
public sealed record AdviceRecord(RoundId Round, string View, string Aspect, Instant At, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>The id by which a goal of a plan refers to it.</summary>
    public string Id => $"{Round}|{View}|{Aspect}";
}
