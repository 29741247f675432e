using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Welbevinden.EndToEnd.MeetingCheckIn;

/// <summary>
/// A check-in at the start of a meeting as eight people see it on their phones, two of them guests whom the school's directory does not
/// know; and one in English in a channel.
/// </summary>
public sealed class MeetingJourney(Chromium chromium) : IAsyncLifetime
{
    private const string Chat = "Teamoverleg";
    private const string Channel = "De Esdoorn › Welbevinden";

    private School _school = null!;
    private IReadOnlyList<Colleague> _members = [];
    private Conversation _chat = null!;

    /// <summary>A school with a group chat of six colleagues and two guests.</summary>
    public async ValueTask InitializeAsync()
    {
        _school = await School.OpenAsync("2026-11-24T09:00:00+01:00");
        var workspace = _school.Teams.Workspace;
        Colleague[] first = [Called("Sanne van den Bergh"), Called("Aoife Brannigan"), Called("Bram van 't Hooft")];
        var guests = new[] { Guest("Guusje Verhoef"), Guest("Teun van Dorp") };
        Array.ForEach(guests, workspace.Add);
        _members = [.. first, .. _school.Everybody.Except(first).Except(guests).Take(3), .. guests];
        _chat = workspace.AddGroupChat(Chat, _members);
        await _school.Teams.People.InstallAsync(first[0], _chat);
    }

    public async ValueTask DisposeAsync()
    {
        if (_school is not null)
        {
            await _school.DisposeAsync();
        }
    }

    [Fact]
    public async Task Eight_people_answer_on_one_card_with_one_press_each_and_see_their_weather()
    {
        var seats = new List<Seat>();
        foreach (var (number, person) in _members.Index())
        {
            seats.Add(await Seat.TakeAsync(chromium, _school, person, Screen.Phone, dark: number % 2 == 1));
            await OpenAsync(seats[^1], Chat);
        }

        var sanne = seats[0];
        await sanne.TypeAsync("check-in");
        await sanne.ReadsAsync("Begin met een check-in");
        await sanne.AssertAccessibleAsync();
        await sanne.PictureAsync("meeting-offer");
        await sanne.TapAsync("Begin: weerbericht");
        await Task.WhenAll(seats.Select(seat => seat.ReadsAsync("Nog niemand heeft geantwoord.")));
        await seats[1].PictureAsync("meeting-question");
        string[] weathers = ["Zonnig", "Zonnig", "Half bewolkt", "Regen", "Zonnig", "Storm", "Zonnig", "Bewolkt"];
        foreach (var (seat, weather) in seats.Zip(weathers))
        {
            await seat.TapAsync($" {weather}");
            await seat.ReadsAsync(seat.Person.Language == "en" ? "Your answer counts." : "Je antwoord telt mee.");
        }

        await seats[7].PictureAsync("meeting-counted");
        await Task.WhenAll(seats.Select(seat => seat.ReadsAsync("Tot nu toe: 8 antwoorden.")));
        await seats[2].PictureAsync("meeting-eight");
        await seats[3].TapAsync("Zonnig");
        await seats[3].ReadsAsync("Je antwoord telt al mee.");
        await seats[7].TapAsync("Laat ons weer zien");
        await seats[7].ReadsAsync("Sluiten kan iemand van het team");
        await seats[4].TapAsync("Laat ons weer zien");

        await Task.WhenAll(seats.Select(seat => seat.ReadsAsync("In totaal 8 antwoorden.")));
        await sanne.AssertAccessibleAsync();
        await sanne.PictureAsync("meeting-result");
        await seats[1].PictureAsync("meeting-result");
        Assert.All(seats, seat => seat.AssertNoComplaints());
        foreach (var seat in seats)
        {
            await seat.DisposeAsync();
        }

        Assert.Single(
            _school.Teams.Workspace.Messages(_chat),
            one => one.Card?.Contains("Zo zitten we erbij", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task In_English_in_a_channel_with_an_image_and_whom_another_organisation_sends_is_not_counted()
    {
        var channel = _school.Teams.Workspace
            .ConversationsOf(Called("Aoife Brannigan"))
            .Single(one => one is { Name: "Welbevinden", Team: not null });
        await using var aoife = await Seat.TakeAsync(chromium, _school, Called("Aoife Brannigan"), Screen.Phone);
        await OpenAsync(aoife, Channel);
        await aoife.TypeAsync("check-in");
        await aoife.ReadsAsync("Start with a check-in");
        await aoife.PictureAsync("meeting-offer");
        await aoife.TapAsync("Start: one word or image");
        await aoife.ReadsAsync("Nobody has answered yet.");
        await aoife.AssertAccessibleAsync();
        await aoife.PictureAsync("meeting-question");
        await Eventually.HoldsAsync(
            () => _school.Teams.Workspace.Messages(channel).Any(IsQuestion), TimeSpan.FromSeconds(10), "Only she sees the question.");
        var before = Updates(channel);
        string[] images = ["growth", "energy", "growth", "haste", "waves", "growth", "candle"];
        var others = _school.Everybody.Where(channel.Members.Contains).Except([aoife.Person]).Take(images.Length).ToList();
        await Task.WhenAll(others.Zip(images).Select(one => PressAsync(channel, one.First, one.Second)));
        await OfAnotherTenantAsync(channel, others[0]);
        await aoife.TapAsync("Together");
        await aoife.ReadsAsync("So far: 8 answers.");
        Assert.InRange(Updates(channel) - before, 1, 6);
        await aoife.TapAsync("Show us our picture");

        await aoife.ReadsAsync("8 answers in all.");
        await aoife.AssertAccessibleAsync();
        await aoife.PictureAsync("meeting-result");
        aoife.AssertNoComplaints();
    }

    private Colleague Called(string name) => _school.Called(name);

    private static Colleague Guest(string name)
    {
        var id = Guid.NewGuid().ToString();
        return new Colleague(id, OpaqueIds.Person(id), name, [], Team: null, School: "", Language: "nl");
    }

    private static Task OpenAsync(Seat seat, string chat) =>
        seat.Page.Locator("#chats").GetByRole(AriaRole.Button, new() { Name = chat }).OpenFromListAsync(seat.Page);

    private int Updates(Conversation there) =>
        _school.Teams.Log.Entries.Count(
            entry => entry.Route == "update" && entry.ConversationId?.StartsWith(there.Id, StringComparison.Ordinal) == true);

    private static bool IsQuestion(ChatMessage one) => one.Card?.Contains("meeting.answer", StringComparison.Ordinal) == true;

    private async Task PressAsync(Conversation there, Colleague person, string option)
    {
        var (message, action) = Aim(there, option);
        Assert.IsType<InvokeResult.Said>(
            await _school.Teams.People.PressAsync(
                person, there, message, action["verb"]!.ToString(), action["data"]!.DeepClone().AsObject()));
    }

    /// <summary>The same press by somebody whom Teams says to be of another organisation.</summary>
    private async Task OfAnotherTenantAsync(Conversation there, Colleague like)
    {
        var (message, action) = Aim(there, "growth");
        var stranger = like with { ObjectId = Guid.NewGuid().ToString(), TeamsId = "29:1other" };
        var value = new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" };
        var invoke = _school.Teams.Activities.Invoke("adaptiveCard/action", stranger, there, value, message);
        invoke["from"]!["tenantId"] = Guid.NewGuid().ToString();
        Assert.Equal(403, (await _school.Teams.Bot.PostAsync(invoke)).Status);
    }

    private (ChatMessage Message, JsonObject Action) Aim(Conversation there, string option)
    {
        var message = _school.Teams.Workspace.Messages(there).Last(IsQuestion);
        return (message, Actions(JsonNode.Parse(message.Card!)!).Single(one => one["data"]?["option"]?.ToString() == option));
    }

    private static IEnumerable<JsonObject> Actions(JsonNode node) => node switch
    {
        JsonObject one when one["type"]?.ToString() == "Action.Execute" => [one],
        JsonObject one => one.Where(property => property.Value is not null).SelectMany(property => Actions(property.Value!)),
        JsonArray many => many.OfType<JsonNode>().SelectMany(Actions),
        _ => [],
    };
}

/// <summary>On a phone the list of chats is a page of its own.</summary>
file static class ListOfChats
{
    public static async Task OpenFromListAsync(this ILocator chat, IPage page)
    {
        var back = page.Locator("#back");
        if (await back.IsVisibleAsync())
        {
            await back.ClickAsync();
        }

        await chat.First.ClickAsync();
        await Expect(page.Locator("#chat-title")).ToBeVisibleAsync();
    }
}
