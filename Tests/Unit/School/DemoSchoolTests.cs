using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.School;

/// <summary>The demo school is the one that the documentation describes.</summary>
public sealed class DemoSchoolTests
{
    private static readonly SchoolId Esdoorn = new("esdoorn");

    private static readonly DirectorySnapshot Demo = Assert.IsType<DirectoryReading.Good>(
        DirectoryFile.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Demo", "school.json")))).Snapshot;

    [Fact]
    public void De_Esdoorn_has_42_members_of_staff_and_18_classes_over_six_years_and_the_levels()
    {
        Assert.Equal(HolidayRegion.Midden, Demo.Schools[Esdoorn].Region);
        Assert.Equal(42, Demo.With(Role.Staff, Esdoorn).Count);
        Assert.Equal(42, Demo.People.Count);
        Assert.Equal(18, Demo.Classes.Count);
        Assert.Equal([1, 2, 3, 4, 5, 6], Demo.Classes.Select(c => c.Year).Distinct().Order());
        Assert.Equal(
            [Level.VmboBb, Level.VmboKb, Level.VmboGt, Level.Havo, Level.Vwo, Level.Gymnasium, Level.Mixed],
            Demo.Classes.Select(c => c.Level).Distinct().Order());
    }

    [Fact]
    public void The_core_team_of_five_has_somebody_of_the_leadership_and_overlaps_with_the_analysis_team()
    {
        var core = Demo.With(Role.CoreTeam, Esdoorn);

        Assert.Equal(5, core.Count);
        Assert.Contains(core, p => p.Has(Role.Leadership));
        Assert.Contains(core, p => p.Has(Role.AnalysisTeam));
        Assert.Contains(Demo.With(Role.AnalysisTeam, Esdoorn), p => !p.Has(Role.CoreTeam));
        Assert.Single(Demo.With(Role.Administrator, Esdoorn));
    }

    [Fact]
    public void Every_class_has_one_or_two_mentors_and_somebody_has_two_classes()
    {
        Assert.All(Demo.Classes, c => Assert.InRange(c.Mentors.Count, 1, 2));
        Assert.Contains(Demo.Classes, c => c.Mentors.Count == 2);
        Assert.Equal(Demo.With(Role.Mentor, Esdoorn).Select(p => p.Id), Mentors().Distinct().OrderBy(m => m.Value, StringComparer.Ordinal));
        Assert.Contains(Mentors().CountBy(m => m), m => m.Value == 2);
    }

    [Fact]
    public void There_are_part_timers_two_languages_and_three_teams_and_every_id_is_a_guid()
    {
        var people = Demo.People.Values;

        Assert.InRange(people.Count(p => p.Workdays.Count < 5), 10, 32);
        Assert.InRange(people.Count(p => p.Language == Language.English), 3, 10);
        string[] teams = [.. people.Select(p => p.Team ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(["bovenbouw", "onderbouw", "ondersteuning"], teams);
        Assert.All(people, p => Assert.True(Guid.TryParse(p.Id.Value, out _)));
        Assert.Equal(42, people.Select(p => p.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Its_own_free_days_lie_on_weekdays_of_the_school_year_2026_to_2027() =>
        Assert.All(Demo.Schools[Esdoorn].FreeDays, f =>
        {
            Assert.InRange(f.From, new LocalDate(2026, 8, 31), new LocalDate(2027, 7, 16));
            Assert.InRange(f.To.DayOfWeek, IsoDayOfWeek.Monday, IsoDayOfWeek.Friday);
        });

    private static IEnumerable<PersonId> Mentors() => Demo.Classes.SelectMany(c => c.Mentors);
}
