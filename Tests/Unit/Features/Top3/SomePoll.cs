using System.Collections.Frozen;
using NodaTime;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>A poll at De Esdoorn with variations per test.</summary>
internal static class SomePoll
{
    public static readonly SchoolId Esdoorn = new("esdoorn");
    public static readonly Instant Opened = Instant.FromUtc(2026, 11, 23, 7, 0);
    public static readonly Instant Closes = Instant.FromUtc(2026, 12, 4, 15, 0);

    public static PollRecord Open(SchoolId? school = null) => new(
        Top3Keys.RoundOf(school ?? Esdoorn, new LocalDate(2026, 11, 23)),
        school ?? Esdoorn,
        new LocalDate(2026, 11, 23),
        Opened,
        Closes,
        Minimum: 5,
        Catalogue.Asked(Catalogue.Standard(school ?? Esdoorn)));

    public static LatchRecord Latch { get; } = new(Open().Id, Closed: false);

    public static Person Somebody(string id, params Role[] roles) =>
        new(new PersonId(id), id, Esdoorn, null, roles.ToFrozenSet(), FrozenSet<IsoDayOfWeek>.Empty, Language.Dutch);

    public static ClassRecord Class(string id, int year = 3, string level = "havo", params string[] mentors) =>
        new(Open().Id, id, id.ToUpperInvariant(), year, level, [.. mentors.Select(mentor => new PersonId(mentor))]);

    /// <summary>A finished answer of all mentors of the class together.</summary>
    public static ClassRecord Finished(this ClassRecord asked, string[] concerns, params string[] strengths) => asked with
    {
        State = BallotState.Finished,
        Concerns = concerns,
        Strengths = strengths,
        FilledBy = asked.Mentors,
        Version = 1,
    };

    /// <summary>A school with a number of classes over six years and four levels, each with a mentor and, mostly, an answer.</summary>
    public static IReadOnlyList<ClassRecord> School(PollRecord poll, int classes, int seed)
    {
        var random = new Random(seed);
        string[] levels = ["vmbo-kb", "vmbo-gt", "havo", "vwo"];
        var ids = poll.Aspects.Select(aspect => aspect.Id).ToArray();
        return
        [
            .. Enumerable.Range(0, classes).Select(number =>
            {
                var asked = new ClassRecord(
                    poll.Id, $"k{number:D3}", $"K{number:D3}", 1 + (number % 6), levels[number / 6 % 4], [
                        new PersonId($"mentor-{poll.School}-{number}"),
                    ]);
                return random.Next(10) == 0 ? asked : asked.Finished(Three(), Three());
            }),
        ];

        string[] Three()
        {
            var shuffled = (string[])ids.Clone();
            random.Shuffle(shuffled);
            return shuffled[..3];
        }
    }
}
