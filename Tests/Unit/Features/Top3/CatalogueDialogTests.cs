using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>The analysis team edits the aspects in a dialog of the chat.</summary>
public sealed class CatalogueDialogTests
{
    [Fact]
    public async Task A_chosen_aspect_is_renamed_and_put_first_and_its_author_stands_in_the_dialog()
    {
        await using var house = await PollHouse.OpenAsync();
        Assert.Contains(
            "\"value\":\"Energie\"",
            PollHouse.Json(await house.SubmitAsync(house.Samira, CatalogueVerbs.Pick, new CataloguePick("energie"))),
            StringComparison.Ordinal);

        await house.SubmitAsync(
            house.Samira,
            CatalogueVerbs.Save,
            new CatalogueSave("energie", "Fut", "", "Leerlingen zijn fit.", "", "observable", "inSchool", 1));
        var list = await house.SubmitAsync(house.Samira, CatalogueVerbs.Open, new NoPayload());

        Assert.IsType<Answer.Dialog>(list);
        Assert.Contains("Laatst gewijzigd door Samira El Hadioui", PollHouse.Json(list), StringComparison.Ordinal);
        var kept = (await house.Bot.Get<Top3Store>().CatalogueAsync(new SchoolId("esdoorn"), CancellationToken.None))!;
        Assert.Equal(("energie", "Fut", "Fut"), (kept.Aspects[0].Id, kept.Aspects[0].NameDutch, kept.Aspects[0].NameEnglish));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_filled_in()
    {
        await using var house = await PollHouse.OpenAsync();

        var twice = PollHouse.Json(
            await house.SubmitAsync(
                house.Samira,
                CatalogueVerbs.Save,
                new CatalogueSave("", "verzuim", "", "Hoe vaak ze er zijn.", "", "observable", "inSchool", 21)));
        var emptied = PollHouse.Json(await house.SubmitAsync(house.Samira, CatalogueVerbs.Ask, new CatalogueAsk("energie")));

        Assert.Contains("Er is al een aspect met deze naam", twice, StringComparison.Ordinal);
        Assert.Contains("Hoe vaak ze er zijn.", twice, StringComparison.Ordinal);
        Assert.Contains("Vink er drie of meer aan", emptied, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"energie\"", emptied, StringComparison.Ordinal);
        Assert.Null(await house.Bot.Get<Top3Store>().CatalogueAsync(new SchoolId("esdoorn"), CancellationToken.None));
    }

    [Fact]
    public async Task An_open_poll_keeps_the_aspects_it_began_with()
    {
        await using var house = await PollHouse.WithPollAsync();

        await house.SubmitAsync(house.Samira, CatalogueVerbs.MergeContact, new CatalogueAsk());

        var poll = (await house.Bot.Get<Top3Store>().PollAsync(new SchoolId("esdoorn"), PollHouse.Round, CancellationToken.None))!;
        Assert.Equal(14, poll.Aspects.Count);
        Assert.Contains(poll.Aspects, aspect => aspect.Id == StandardAspects.ContactWithPeers);
    }
}
