using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Welbevinden.Bot.Features.Platter;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>Who talks with whom: everybody once a round, with new people as long as possible, on a day when both work.</summary>
public sealed class PairingTests
{
    /// <summary>Six weeks between rounds leaves seven in a school year of forty weeks.</summary>
    private const int RoundsInAYear = 7;

    public static TheoryData<int, int> SizesOfSchools =>
        [
            .. from people in Enumerable
                .Range(5, 36)
                .Concat([41, 55, 77, 100, 151, 222, 300]) from size in new[] { 2, 3 } select (people, size),
        ];

    [Theory]
    [MemberData(nameof(SizesOfSchools))]
    public void In_a_school_year_of_rounds_people_meet_again_no_more_often_than_they_must(int people, int size)
    {
        var term = new TermOfRounds((GroupSize)size, seed: 2026);
        for (var round = 0; round < RoundsInAYear; round++)
        {
            term.Play(TermOfRounds.People(people));
        }

        Assert.Equal(term.FewestRepeats(people), term.Repeats);
    }

    [Theory]
    [InlineData(2, new[] { 2 })]
    [InlineData(3, new[] { 3 })]
    [InlineData(8, new[] { 2, 2, 2, 2 })]
    [InlineData(9, new[] { 2, 2, 2, 3 })]
    public void Twos_hold_one_three_when_the_number_is_odd(int people, int[] sizes) =>
        Assert.Equal(sizes, SizesOf(people, GroupSize.Pairs));

    [Theory]
    [InlineData(2, new[] { 2 })]
    [InlineData(4, new[] { 2, 2 })]
    [InlineData(5, new[] { 2, 3 })]
    [InlineData(9, new[] { 3, 3, 3 })]
    [InlineData(10, new[] { 2, 2, 3, 3 })]
    [InlineData(11, new[] { 2, 3, 3, 3 })]
    public void Threes_hold_one_or_two_twos_when_somebody_is_over(int people, int[] sizes) =>
        Assert.Equal(sizes, SizesOf(people, GroupSize.Threes));

    [Fact]
    public void Nobody_and_one_person_and_people_without_a_shared_day_are_named_as_such()
    {
        var monday = new Participant(new PersonId("maandag"), new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Monday });
        var tuesday = new Participant(new PersonId("dinsdag"), new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Tuesday });

        Assert.IsType<PairingResult.Nobody>(Pairing.Make([], [], GroupSize.Pairs, 1));
        Assert.Equal(new PairingResult.OnePerson(monday.Id), Pairing.Make([monday, monday], [], GroupSize.Threes, 1));
        Assert.IsType<PairingResult.NoSharedDay>(Pairing.Make([monday, tuesday], [], GroupSize.Pairs, 1));
    }

    [Fact]
    public void Somebody_whose_day_nobody_shares_is_named_and_the_others_talk()
    {
        var alone = new Participant(new PersonId("zaterdag"), new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday });

        var made = Assert.IsType<PairingResult.Made>(Pairing.Make([alone, .. TermOfRounds.People(6)], [], GroupSize.Pairs, 1));

        Assert.Equal([alone.Id], made.LeftOver);
        Assert.Equal(6, made.Groups.Sum(g => g.Count));
    }

    [Fact]
    public void Who_left_is_not_asked_again_and_the_others_still_meet_new_people()
    {
        var term = new TermOfRounds(GroupSize.Pairs, seed: 7);
        for (var round = 0; round < 12; round++)
        {
            term.Play([.. TermOfRounds.People(30).Skip(round / 2)]);
        }

        Assert.Equal(0, term.Repeats);
        Assert.DoesNotContain(new PersonId("collega-1"), term.Earlier.TakeLast(5).SelectMany(g => g));
    }

    [Fact]
    public void Another_seed_deals_other_groups() => Assert.NotEqual(
        Flat(Pairing.Make(TermOfRounds.People(20), [], GroupSize.Pairs, 1)),
        Flat(Pairing.Make(TermOfRounds.People(20), [], GroupSize.Pairs, 2)),
        StringComparer.Ordinal);

    [Fact]
    public void Whatever_the_school_and_its_working_days_every_group_shares_a_day_and_everybody_is_in_one_group_or_named() =>
        Prop.ForAll(Schools().ToArbitrary(), school =>
        {
            var term = new TermOfRounds(school.Size, school.Seed);
            for (var round = 0; round < 4; round++)
            {
                Check(school.People, school.Size, term.Play(school.People));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_school_history_and_seed_give_the_same_groups_in_whatever_order_people_are_named() =>
        Prop.ForAll(Schools().ToArbitrary(), school =>
        {
            var term = new TermOfRounds(school.Size, school.Seed);
            term.Play(school.People);
            Assert.Equal(
                Flat(Pairing.Make(school.People, term.Earlier, school.Size, school.Seed)),
                Flat(Pairing.Make([.. school.People.Reverse()], term.Earlier, school.Size, school.Seed)));
        }).QuickCheckThrowOnFailure();

    private static void Check(Participant[] people, GroupSize size, PairingResult result)
    {
        var days = people.ToDictionary(p => p.Id, p => p.Workdays);
        if (result is not PairingResult.Made made)
        {
            Assert.True(
                people.Length < 2 || !people.Any(one => people.Any(other => one.Id != other.Id && one.Workdays.Overlaps(other.Workdays))));
            return;
        }

        Assert.Equal(
            days.Keys.OrderBy(id => id.Value, StringComparer.Ordinal),
            made.Groups.SelectMany(g => g).Concat(made.LeftOver).OrderBy(id => id.Value, StringComparer.Ordinal));
        Assert.All(made.Groups, g => Assert.InRange(g.Count, 2, (int)size + 1));
        Assert.All(made.Groups, g => Assert.NotEmpty(Shared(g.Select(id => days[id]))));
        Assert.All(made.LeftOver, one => Assert.DoesNotContain(made.LeftOver, other => one != other && days[one].Overlaps(days[other])));
        Assert.All(
            made.LeftOver,
            one => Assert.DoesNotContain(made.Groups, g => g.Count <= (int)size && Shared([days[one], .. g.Select(id => days[id])]).Any()));
    }

    private static IEnumerable<IsoDayOfWeek> Shared(IEnumerable<IReadOnlySet<IsoDayOfWeek>> days) =>
        days.Aggregate((IEnumerable<IsoDayOfWeek>)TermOfRounds.WholeWeek, (shared, mine) => shared.Intersect(mine));

    private static Gen<School> Schools() =>
        from seed in Gen.Choose(0, 1_000_000)
        from size in Gen.Elements(GroupSize.Pairs, GroupSize.Threes)
        from days in Gen.Choose(1, 31).ListOf()
        select new School([.. days.Select((mask, i) => new Participant(new PersonId($"collega-{i}"), DaysOf(mask)))], size, (ulong)seed);

    private static HashSet<IsoDayOfWeek> DaysOf(int mask) =>
        [.. Enumerable.Range(0, 5).Where(bit => (mask & (1 << bit)) != 0).Select(bit => (IsoDayOfWeek)(bit + 1))];

    private static IEnumerable<int> SizesOf(int people, GroupSize size) =>
        Assert.IsType<PairingResult.Made>(Pairing.Make(TermOfRounds.People(people), [], size, 3)).Groups.Select(g => g.Count).Order();

    private static string Flat(PairingResult result) => result is PairingResult.Made made
        ? string.Join(" | ", made.Groups.Select(g => string.Join(' ', g)))
        : result.ToString();

    private sealed record School(Participant[] People, GroupSize Size, ulong Seed);
}
