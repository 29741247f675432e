using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The Schijf van Zeven: a reflection that belongs to the person, conversations in twos and threes, and tips.</summary>
internal static class PlatterSlice
{
    private const string Name = "platter";

    /// <summary>A date to show the term of a kept wheel by.</summary>
    private static readonly LocalDate Example = new(2026, 11, 23);

    public static void Add(Slice slice)
    {
        var staff = Audience.Of(Role.Staff);
        slice
            .OnCommand<ShowReflection>(PlatterCommands.Platter, staff, useCase => useCase.HandleAsync)
            .OnCommand<FindTips>(PlatterCommands.Tip, staff, useCase => useCase.TypedAsync)
            .OnCommand<PairPeople>(PlatterCommands.Pairs, staff, _ => (request, _) => PairPeople.PrepareAsync(request))
            .FitsWhen(Said.Unwell, PlatterCommands.Platter, PlatterCommands.Tip)
            .FitsWhen(Said.WantsToTalk, PlatterCommands.Tip)
            .OnVerb<MakePlatter, NoPayload>(PlatterVerbs.Form, staff, useCase => useCase.FormAsync)
            .OnForm<MakePlatter, PlatterAnswers>(PlatterVerbs.Make, staff, useCase => useCase.MakeAsync, useCase => useCase.DrawAsync)
            .OnVerb<PlatterHistory, PlatterAnswers>(PlatterVerbs.Save, staff, useCase => useCase.SaveAsync)
            .OnVerb<PlatterHistory, NoPayload>(PlatterVerbs.History, staff, useCase => useCase.ShowAsync)
            .OnVerb<PlatterHistory, NoPayload>(PlatterVerbs.Forget, staff, useCase => useCase.ForgetAsync)
            .OnVerb<OfferReflection, NoPayload>(PlatterVerbs.Skip, staff, _ => (request, _) => OfferReflection.SkipAsync(request))
            .OnVerb<OfferReflection, NoPayload>(PlatterVerbs.Stop, staff, useCase => useCase.StopAsync)
            .OnVerb<OfferReflection, NoPayload>(PlatterVerbs.Resume, staff, useCase => useCase.ResumeAsync)
            .OnForm<PairPeople, PlatterPairing>(
                PlatterVerbs.Pair, staff, useCase => useCase.PreviewAsync, _ => (request, _) => PairPeople.DrawAsync(request))
            .OnVerb<PairPeople, PlatterPairing>(PlatterVerbs.PairConfirmed, staff, useCase => useCase.ConfirmAsync)
            .OnVerb<FindTips, PlatterTip>(PlatterVerbs.Tip, staff, useCase => useCase.AnotherAsync)
            .OnOccurrence<OfferReflection>(OfferReflection.Kind, useCase => useCase.HandleAsync);
        Keeping(slice);
        AddParts(slice.Services);
    }

    private static void Keeping(Slice slice) => slice
        .IsUncounted(Name)
        .Repeats<PlatterPolicy>(OfferReflection.Kind, policy => policy.Offers)
        .Options<PlatterOptions, PlatterOptionsCheck>(
            PlatterOptions.Section, "whether the wheel may be made and kept, and when it is offered; per school under "
                + "`Platter:Schools:<id>`")
        .Erases<PlatterRetention>(retention => retention.Source)
        .Describes<PlatterPersonalData>(data => data.Source)
        .Shows("een bewaarde Schijf van Zeven", PlatterHistoryTexts.WhoSees, MayKeep)
        .Keeps(Schema.Platter, settings => !MayKeep(settings) ? null : new Kept(
            "een zelf bewaarde Schijf van Zeven, verzegeld",
            "medewerkers die dat kozen",
            $"een jaar: wat op {Shown(Example)} bewaard is, gaat op {Shown(PlatterHistory.EraseOn(Example))} weg")
        {
            ErasedBy = Name,
        })
        .Keeps(
            Schema.Platter,
            "wie met wie in een tweetal of drietal is ingedeeld (tweetallen), niet wat er gezegd is",
            "medewerkers",
            "het lopende schooljaar",
            erasedBy: Name)
        .Keeps(
            Schema.Platter,
            "dat iemand geen aanbod van de schijf meer wil",
            "medewerkers die dat vroegen",
            "tot de medewerker het terugdraait of het wist; van wie niet meer in de gids staat zo lang als de chat",
            erasedBy: Name)
        .Tells("platterMaken", MayMake, "Schijf van Zeven maken")
        .Tells("platterBewaren", MayKeep, "Schijf van Zeven bewaren")
        .Tells("slaap", settings => MayMake(settings)
            ? "De Schijf van Zeven noemt onder meer slaaptijd. Wat iemand daarin zet, krijgt de werkgever niet te zien. ==IN TE VULLEN: "
                + "oordeel van de functionaris of dit onderdeel aan mag; uit gaat het met `Platter:MayMake=false`=="
            : "De Schijf van Zeven, die slaaptijd noemt, staat uit.");

    private static void AddParts(IServiceCollection services) => services
        .AddSingleton(new AfterCheckIn(PlatterCommands.TipAfterwards, Audience.Of(Role.Staff)))
        .AddSingleton(TipLibrary.Shipped())
        .AddSingleton<TipSearch>()
        .AddSingleton<TipChoice>()
        .AddSingleton<PlatterStore>()
        .AddSingleton<PlatterSeal>();

    /// <summary>On when it is for one of the schools: the file is about all of them.</summary>
    private static bool MayMake(SettingsInForce settings) => settings.Of<PlatterOptions>() is var options
        && (options.MayMake || options.Schools.Values.Any(school => school.MayMake == true));

    private static bool MayKeep(SettingsInForce settings) => settings.Of<PlatterOptions>() is var options
        && ((options.MayMake && options.MayKeep)
            || options.Schools.Values.Any(school => (school.MayMake ?? options.MayMake) && (school.MayKeep ?? options.MayKeep)));

    private static string Shown(LocalDate date) => date.ToString("d MMMM uuuu", CultureInfo.GetCultureInfo("nl-NL"));
}
