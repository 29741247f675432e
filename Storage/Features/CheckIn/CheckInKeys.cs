using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>
/// The keys of the check-in: the rounds of a school share a partition; the tally of a round and its participations share another, so that
/// an answer and its mark are one batch.
/// </summary>
public static class CheckInKeys
{
    internal const string PersonPrefix = "person|";

    /// <summary>
    /// The row of which no earlier version may be found (<see cref="Table.RowWithoutHistory"/>): together with who answered it would reveal
    /// what they answered.
    /// </summary>
    internal const string TallyRow = "counters";

    /// <summary>
    /// The row where builds before 28 November 2026 kept the tally. A round that one of them opened keeps it until it is erased, so that
    /// both builds count in one place.
    /// </summary>
    internal const string OldTallyRow = "tally";

    /// <summary>The row that holds words; no earlier version of it may be found either, as that would tell who wrote what when.</summary>
    internal const string WordsRow = "words";

    internal const string StaffRow = "staff";

    private static readonly RoundNames Names = new("checkin");

    /// <summary>The name of the round of a school on a date: <c>checkin-esdoorn-2026-11-23</c>.</summary>
    public static RoundId RoundOf(SchoolId school, LocalDate date) => Names.Of(school, date);

    internal static string Rounds(SchoolId school) => $"rounds|{school.Value}";

    internal static string RoundRow(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static EntityKey Round(SchoolId school, LocalDate date) => new(Rounds(school), RoundRow(date));

    internal static EntityKey Tally(RoundId round) => new(round.Value, TallyRow);

    internal static EntityKey OldTally(RoundId round) => new(round.Value, OldTallyRow);

    internal static EntityKey Participation(RoundId round, PersonId person) => new(round.Value, PersonRow(person));

    internal static string Words(RoundId round, int number) => string.Create(CultureInfo.InvariantCulture, $"{round.Value}|{number}");

    internal static string Staff(SchoolId school) => $"staff|{school.Value}";

    internal static string PersonRow(PersonId person) => PersonPrefix + person.Value;

    /// <summary>The date in a round's name; null when the name is not one of this school.</summary>
    internal static LocalDate? DateOf(SchoolId school, RoundId round) => Names.DateOf(school, round);
}
