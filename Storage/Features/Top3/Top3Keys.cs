using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Storage.Features.Top3;

/// <summary>
/// The keys of the top 3: a school's catalogue with its changes in one partition, its polls in another, and the classes of a poll with the
/// poll's latch in a third, so that an answer and the latch are one batch.
/// </summary>
public static class Top3Keys
{
    internal const string CatalogueRow = "catalogue";
    internal const string ChangePrefix = "change|";
    internal const string ClassPrefix = "class|";
    internal const string AdvicePrefix = "advice|";
    internal const string SkipPrefix = "skip|";
    internal const string LatchRow = "latch";

    private static readonly RoundNames Names = new("top3");

    /// <summary>The name of the poll of a school on a date: <c>top3-esdoorn-2026-11-23</c>.</summary>
    public static RoundId RoundOf(SchoolId school, LocalDate date) => Names.Of(school, date);

    internal static string Catalogue(SchoolId school) => $"catalogue|{school.Value}";

    internal static string Polls(SchoolId school) => $"polls|{school.Value}";

    internal static string PollRow(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string ClassRow(string classId) => ClassPrefix + classId;

    internal static string AdviceRow(string view, string aspect) => $"{AdvicePrefix}{view}|{aspect}";

    internal static string SkipRow(LocalDate opening) => SkipPrefix + LocalDatePattern.Iso.Format(opening);

    /// <summary>Changes in chronological order; several at one instant by their number.</summary>
    internal static string ChangeRow(Instant at, int number) =>
        FormattableString.Invariant($"{ChangePrefix}{at.ToUnixTimeTicks():D20}|{number:D3}");

    /// <summary>The date in a poll's name; null when the name is not one of this school.</summary>
    internal static LocalDate? DateOf(SchoolId school, RoundId round) => Names.DateOf(school, round);
}
