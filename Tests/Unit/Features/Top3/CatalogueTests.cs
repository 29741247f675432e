using NodaTime;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

public sealed class CatalogueTests
{
    private static readonly PersonId Joris = new("joris");
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 12, 0);
    private static readonly CatalogueRecord Standard = Catalogue.Standard(SomePoll.Esdoorn);
    private static readonly AspectFields Own = new(
        "Slaapritme",
        "Sleep rhythm",
        "Leerlingen slapen genoeg.",
        "Students sleep enough.",
        AspectBasis.Estimate,
        AspectPlace.OutsideSchool);

    [Fact]
    public void A_school_starts_with_the_fourteen_of_which_seven_can_be_observed()
    {
        var asked = Catalogue.Asked(Standard);

        Assert.Equal(14, asked.Count);
        Assert.Equal(
            [0, 1, 2, 3, 4, 5, 8],
            asked.Select((aspect, index) => (aspect, index)).Where(a => a.aspect.Basis == AspectBasis.Observable).Select(a => a.index));
        Assert.Equal("veerkracht-gezin", Assert.Single(asked, aspect => aspect.Place == AspectPlace.OutsideSchool).Id);
    }

    [Fact]
    public void No_two_aspects_share_an_id_or_a_name_and_none_lacks_words()
    {
        Assert.Equal(20, Standard.Aspects.Select(aspect => aspect.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(20, Standard.Aspects.Select(aspect => aspect.NameDutch).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Standard.Aspects, aspect => Assert.All(
            new[] { aspect.NameDutch, aspect.NameEnglish, aspect.DescriptionDutch, aspect.DescriptionEnglish }, words => Assert.InRange(
                words.Length, 3, Catalogue.MaxDescriptionLength)));
    }

    [Fact]
    public void Both_contacts_become_social_skills_in_their_place()
    {
        var (merged, _, _) = Apply(new CatalogueEdit.MergeContact());

        Assert.Equal(13, Catalogue.Asked(merged).Count);
        Assert.Equal(StandardAspects.SocialSkills, Catalogue.Asked(merged)[4].Id);
        Assert.Same(CatalogueRefusals.AlreadyMerged, CatalogueEdit.Apply(merged, new CatalogueEdit.MergeContact(), Joris, Now).Refusal);
    }

    [Fact]
    public void An_aspect_can_be_put_first()
    {
        var (moved, changes, _) = Apply(new CatalogueEdit.Move("veiligheid", 1));

        Assert.Equal("veiligheid", moved.Aspects[0].Id);
        Assert.Equal("order", Assert.Single(changes).Kind);
    }

    [Fact]
    public void An_own_aspect_comes_last_and_is_asked()
    {
        var (more, _, _) = Apply(new CatalogueEdit.Add(Own));

        Assert.Equal("Slaapritme", Catalogue.Asked(more)[^1].NameDutch);
    }

    [Fact]
    public void Words_that_were_not_given_in_English_are_the_Dutch_ones_and_stand_on_one_line()
    {
        var (more, _, _) = Apply(
            new CatalogueEdit.Add(Own with { NameDutch = "  Slaap\r\n ritme\u0007 ", NameEnglish = "", DescriptionEnglish = " " }));

        Assert.Equal(
            ("Slaap ritme", "Slaap ritme", "Leerlingen slapen genoeg."),
            (more.Aspects[^1].NameDutch, more.Aspects[^1].NameEnglish, more.Aspects[^1].DescriptionEnglish));
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "emptied", "top3.catalogueTooFew" },
        { "two left", "top3.catalogueTooFew" },
        { "unknown ticked", "top3.catalogueAspectUnknown" },
        { "name of another", "top3.catalogueNameTwice" },
        { "name of another in capitals", "top3.catalogueNameTwice" },
        { "added twice", "top3.catalogueNameTwice" },
        { "no name", "top3.catalogueNameEmpty" },
        { "blank name", "top3.catalogueNameEmpty" },
        { "long name", "top3.catalogueNameTooLong" },
        { "no description", "top3.catalogueDescriptionEmpty" },
        { "long description", "top3.catalogueDescriptionTooLong" },
        { "unknown reworded", "top3.catalogueAspectUnknown" },
        { "unknown moved", "top3.catalogueAspectUnknown" },
        { "place nought", "top3.cataloguePlaceUnknown" },
        { "place beyond the last", "top3.cataloguePlaceUnknown" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_wrong_change_is_refused_by_name_and_changes_nothing(string what, string code)
    {
        CatalogueEdit edit = what switch
        {
            "emptied" => new CatalogueEdit.Ask([]),
            "two left" => new CatalogueEdit.Ask(["energie", "stress", "energie"]),
            "unknown ticked" => new CatalogueEdit.Ask(["energie", "stress", "motivatie", "humor"]),
            "name of another" => new CatalogueEdit.Reword("energie", Own with { NameDutch = "Verzuim" }),
            "name of another in capitals" => new CatalogueEdit.Reword("energie", Own with { NameDutch = "VERZUIM" }),
            "added twice" => new CatalogueEdit.Add(Own with { NameDutch = "Energie" }),
            "no name" => new CatalogueEdit.Add(Own with { NameDutch = "" }),
            "blank name" => new CatalogueEdit.Add(Own with { NameDutch = " \t\n" }),
            "long name" => new CatalogueEdit.Add(Own with { NameDutch = new string('a', 46) }),
            "no description" => new CatalogueEdit.Add(Own with { DescriptionDutch = " " }),
            "long description" => new CatalogueEdit.Add(Own with { DescriptionDutch = new string('a', 121) }),
            "unknown reworded" => new CatalogueEdit.Reword("humor", Own),
            "unknown moved" => new CatalogueEdit.Move("humor", 1),
            "place nought" => new CatalogueEdit.Move("energie", 0),
            "place beyond the last" => new CatalogueEdit.Move("energie", 21),
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };

        var (catalogue, changes, refusal) = Apply(edit);

        Assert.Equal(code, refusal?.Code);
        Assert.Same(Standard, catalogue);
        Assert.Empty(changes);
    }

    [Fact]
    public void The_thirty_first_aspect_is_refused()
    {
        var full = Enumerable
            .Range(1, 10)
            .Aggregate(
                Standard,
                (catalogue, number) => CatalogueEdit.Apply(
                    catalogue, new CatalogueEdit.Add(Own with { NameDutch = $"Eigen {number}", NameEnglish = "" }), Joris, Now).Catalogue);

        Assert.Equal(30, full.Aspects.Count);
        Assert.Same(CatalogueRefusals.Full, CatalogueEdit.Apply(full, new CatalogueEdit.Add(Own), Joris, Now).Refusal);
    }

    [Fact]
    public async Task Every_change_is_kept_with_who_and_when_and_how_it_read_before()
    {
        await using var temp = await TempStore.OpenAsync();
        var store = new Top3Store(temp.Store);
        var (renamed, changes, _) = Apply(new CatalogueEdit.Reword("energie", Own with { NameDutch = "Fut" }));
        Assert.True((await temp.Store.WriteAsync(Top3Rows.Change(renamed, changes), CancellationToken.None)).IsWritten);

        var kept = await store.CatalogueAsync(SomePoll.Esdoorn, CancellationToken.None);
        var name = Assert.Single(await store.ChangesAsync(SomePoll.Esdoorn, CancellationToken.None), change => change.Kind == "name");

        Assert.Equal(renamed.Aspects, kept!.Aspects);
        Assert.Equal(new CatalogueChangeRecord(Now, Joris, "name", "energie", "Energie", "Fut"), name);
    }

    [Fact]
    public async Task Of_two_colleagues_who_change_the_list_at_once_the_second_is_told()
    {
        await using var temp = await TempStore.OpenAsync();
        var (one, changes, _) = Apply(new CatalogueEdit.Move("energie", 1));
        var (other, otherChanges, _) = Apply(new CatalogueEdit.Move("stress", 1));
        await temp.Store.WriteAsync(Top3Rows.Change(one, changes), CancellationToken.None);

        Assert.False((await temp.Store.WriteAsync(Top3Rows.Change(other, otherChanges), CancellationToken.None)).IsWritten);
    }

    private static (CatalogueRecord Catalogue, IReadOnlyList<CatalogueChangeRecord> Changes, Refusal? Refusal) Apply(CatalogueEdit edit) =>
        CatalogueEdit.Apply(Standard, edit, Joris, Now);
}
