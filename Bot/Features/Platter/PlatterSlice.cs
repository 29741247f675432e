using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>The Schijf van Zeven: a reflection that belongs to the person, conversations in twos and threes, and tips.</summary>
internal static class PlatterSlice
{
    public static void Add(Slice slice)
    {
        var staff = Audience.Of(Role.Staff);
        slice
            .OnCommand<ShowReflection>(PlatterCommands.Platter, staff, useCase => useCase.HandleAsync)
            .OnCommand<FindTips>(PlatterCommands.Tip, staff, useCase => useCase.TypedAsync)
            .OnCommand<PairPeople>(PlatterCommands.Pairs, staff, _ => (request, _) => PairPeople.PrepareAsync(request))
            .OnVerb<MakePlatter, NoPayload>(PlatterVerbs.Form, staff, useCase => useCase.FormAsync)
            .OnVerb<MakePlatter, PlatterAnswers>(PlatterVerbs.Make, staff, useCase => useCase.MakeAsync)
            .OnVerb<PlatterHistory, PlatterAnswers>(PlatterVerbs.Save, staff, useCase => useCase.SaveAsync)
            .OnVerb<PlatterHistory, NoPayload>(PlatterVerbs.History, staff, useCase => useCase.ShowAsync)
            .OnVerb<PlatterHistory, NoPayload>(PlatterVerbs.Forget, staff, useCase => useCase.ForgetAsync)
            .OnVerb<OfferReflection, NoPayload>(PlatterVerbs.Skip, staff, _ => (request, _) => OfferReflection.SkipAsync(request))
            .OnVerb<OfferReflection, NoPayload>(PlatterVerbs.Stop, staff, useCase => useCase.StopAsync)
            .OnVerb<OfferReflection, NoPayload>(PlatterVerbs.Resume, staff, useCase => useCase.ResumeAsync)
            .OnVerb<PairPeople, PlatterPairing>(PlatterVerbs.Pair, staff, useCase => useCase.ConfirmAsync)
            .OnVerb<FindTips, PlatterTip>(PlatterVerbs.Tip, staff, useCase => useCase.AnotherAsync)
            .OnOccurrence<OfferReflection>(OfferReflection.Kind, useCase => useCase.HandleAsync);
        AddParts(slice.Services);
    }

    private static void AddParts(IServiceCollection services) => services
        // A reflection stays with the person, so it is not counted either.
        .AddSingleton(new UncountedFeature("platter"))
        .AddSingleton(TipLibrary.Shipped())
        .AddSingleton<TipSearch>()
        .AddSingleton<TipChoice>()
        .AddSingleton<PlatterStore>()
        .AddSingleton<PlatterSeal>()
        .AddSingleton<PlatterPolicy>()
        .AddSingleton<PlatterPersonalData>()
        .AddSingleton(provider => provider.GetRequiredService<PlatterPersonalData>().Source)
        .AddSingleton(provider => new Rhythm(OfferReflection.Kind, provider.GetRequiredService<PlatterPolicy>().Offers))
        .AddSingleton<PlatterRetention>()
        .AddSingleton(provider => provider.GetRequiredService<PlatterRetention>().Source)
        .AddSingleton<IValidateOptions<PlatterOptions>, PlatterOptionsCheck>()
        .AddOptions<PlatterOptions>()
        .BindConfiguration(PlatterOptions.Section)
        .ValidateOnStart();
}
