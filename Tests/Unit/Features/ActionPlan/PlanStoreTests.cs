using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.ActionPlan;

/// <summary>Plans as they are stored, in the real embedded store.</summary>
public sealed class PlanStoreTests
{
    private static readonly SchoolYear Year = new(2026);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 8, 0);
    private static readonly PersonId Bram = new("bram");

    private static readonly PlanContent Full = new()
    {
        Vision = "Iedereen hoort erbij. 🌱 \"Echt\"",
        Goals = [
            new("g1", GoalKind.StartNew, "Elke klas een mentoruur", "motivatie", "top3-esdoorn-2026-11-23|school|motivatie"),
            new("g2", GoalKind.Cooperate, "Meer met de wijk"),
        ],
        Activities =
        [
            new("a3", "Mentoruur op dinsdag", SupportLayer.Base, Pillar.Education)
            {
                Goal = "g1",
                Holder = "r4",
                When = "elke week",
                On = new LocalDate(2026, 12, 1),
                ToldTo = ToldTo.Students | ToldTo.Partners,
            },
        ],
        RoleHolders = [new("r4", "Zorgcoördinator", Bram, new PersonId("lotte")), new("r5", "Vertrouwenspersoon", null)],
        Budget = "€ 2.000",
        Conditions = "Een lokaal",
        Support = "Elke maand vertellen wat lukt",
        Resilience = "Samen wandelen",
        Issued = 5,
    };

    [Fact]
    public async Task A_plan_comes_back_as_it_was_written()
    {
        await using var house = await TempStore.OpenAsync();
        var plans = new ActionPlanStore(house.Store);
        Assert.Null(await plans.CurrentAsync(Some.School, Year, default));

        Assert.True((await house.Store.WriteAsync(PlanRows.Write(Version(1, Full)), default)).IsWritten);

        var read = (await plans.CurrentAsync(Some.School, Year, default))!;
        Assert.Equivalent(Full, read.Content, strict: true);
        Assert.Equal(Version(1, Full).Version, read.Version);
        Assert.Null(await plans.CurrentAsync(Some.School, Year.Next, default));
        Assert.Null(await plans.CurrentAsync(new SchoolId("iep"), Year, default));
    }

    [Fact]
    public async Task Every_version_can_be_read_and_the_list_is_in_order()
    {
        await using var house = await TempStore.OpenAsync();
        var plans = new ActionPlanStore(house.Store);
        for (var number = 1; number <= 12; number++)
        {
            var before = await plans.CurrentAsync(Some.School, Year, default);
            var next = Version(number, Full with { Vision = $"Visie {number}" }) with { ETag = before?.ETag };
            Assert.True((await house.Store.WriteAsync(PlanRows.Write(next), default)).IsWritten);
        }

        Assert.Equal(Enumerable.Range(1, 12), (await plans.VersionsAsync(Some.School, Year, default)).Select(version => version.Number));
        Assert.Equal("Visie 3", (await plans.VersionAsync(Some.School, Year, 3, default))!.Content.Vision);
        Assert.Equal("Visie 12", (await plans.CurrentAsync(Some.School, Year, default))!.Content.Vision);
        Assert.Null(await plans.VersionAsync(Some.School, Year, 13, default));
        Assert.Null(await plans.VersionAsync(Some.School, Year, -1, default));
        Assert.Equal([Year], await plans.YearsAsync(Some.School, default));
    }

    [Fact]
    public async Task Of_two_who_write_at_once_one_is_refused_and_nothing_of_it_is_kept()
    {
        await using var house = await TempStore.OpenAsync();
        var plans = new ActionPlanStore(house.Store);
        await house.Store.WriteAsync(PlanRows.Write(Version(1, Full)), default);
        var read = (await plans.CurrentAsync(Some.School, Year, default))!;

        var first = await house.Store.WriteAsync(
            PlanRows.Write(Version(2, Full with { Vision = "Eerst" }) with { ETag = read.ETag }), default);
        var second = await house.Store.WriteAsync(
            PlanRows.Write(Version(2, Full with { Vision = "Tweede" }) with { ETag = read.ETag }), default);
        var begun = await house.Store.WriteAsync(PlanRows.Write(Version(1, Full)), default);

        Assert.True(first.IsWritten);
        Assert.Equal(new WriteResult.Rejected(WriteError.Conflict, 0), second);
        Assert.Equal(new WriteResult.Rejected(WriteError.AlreadyExists, 0), begun);
        Assert.Equal("Eerst", (await plans.CurrentAsync(Some.School, Year, default))!.Content.Vision);
    }

    [Fact]
    public async Task Whoever_read_the_plan_before_an_erasure_cannot_write_the_person_back()
    {
        await using var house = await TempStore.OpenAsync();
        var plans = new ActionPlanStore(house.Store);
        await house.Store.WriteAsync(PlanRows.Write(Version(1, Full)), default);
        var read = (await plans.CurrentAsync(Some.School, Year, default))!;
        var erased = read with { Version = read.Version with { By = null }, Content = Full with { RoleHolders = [] } };

        foreach (var batch in PlanRows.Rewrite(read, [erased]))
        {
            Assert.True((await house.Store.WriteAsync(batch, default)).IsWritten);
        }

        Assert.Equal(
            new WriteResult.Rejected(WriteError.Conflict, 0),
            await house.Store.WriteAsync(PlanRows.Write(Version(2, Full) with { ETag = read.ETag }), default));
        var left = (await plans.CurrentAsync(Some.School, Year, default))!;
        Assert.Null(left.Version.By);
        Assert.Empty(left.Content.RoleHolders);
    }

    [Theory]
    [InlineData("2026-2027", 2026)]
    [InlineData("2026-2028", null)]
    [InlineData("2026", null)]
    [InlineData("+026-0027", null)]
    [InlineData("9999-10000", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_school_year_is_read_as_it_is_written_and_nothing_else_is(string? text, int? from) =>
        Assert.Equal(from, SchoolYear.Parse(text)?.From);

    [Fact]
    public void A_school_year_holds_its_first_and_its_last_day()
    {
        Assert.True(Year.Contains(new LocalDate(2026, 8, 1)) && Year.Contains(new LocalDate(2027, 7, 31)));
        Assert.False(Year.Contains(new LocalDate(2026, 7, 31)) || Year.Contains(new LocalDate(2027, 8, 1)));
        Assert.Equal((new LocalDate(2026, 8, 1), new LocalDate(2027, 7, 31)), (Year.FirstDay, Year.LastDay));
    }

    private static PlanRecord Version(int number, PlanContent content) =>
        new(new VersionRecord(Some.School, Year, number, Bram, Now, PlanPart.Vision, PlanChange.Changed), content);
}
