using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The top 3 among mentors: worries and strengths per class, and the picture of the school.</summary>
internal static class Top3Slice
{
    public static void Add(Slice slice)
    {
        Filling(slice);
        Leading(slice);
        Analysing(slice);
        slice.Services
            .AddSingleton<Top3Store>()
            .AddSingleton<Top3Rhythm>()
            .AddSingleton<Top3Reach>()
            .AddSingleton<Top3Cards>()
            .AddSingleton<Top3Messages>()
            .AddSingleton<Top3Results>()
            .AddSingleton<Top3Status>()
            .AddSingleton(
                provider => new Top3PersonalData(
                    provider.GetRequiredService<Top3Store>(), provider.GetRequiredService<Top3Rhythm>()).Source)
            .AddSingleton(provider => new Rhythm(OpenTop3.Kind, provider.GetRequiredService<Top3Rhythm>().Opens))
            .AddSingleton(provider => new Rhythm(AnnounceTop3.Kind, provider.GetRequiredService<Top3Rhythm>().Announces))
            .AddSingleton(
                provider => new Top3Retention(provider.GetRequiredService<Top3Store>(), provider.GetRequiredService<Top3Rhythm>()).Source)
            .AddSingleton<Top3Ending>()
            .AddSingleton(provider => provider.GetRequiredService<Top3Ending>().Source)
            .AddSingleton<Top3Report>()
            .AddSingleton(provider => provider.GetRequiredService<Top3Report>().Source)
            .AddSingleton<FindingsSource>(provider => new Top3Findings(provider.GetRequiredService<Top3Store>()).BetweenAsync)
            .AddSingleton<RoadmapSource>(provider => new Top3Roadmap(provider.GetRequiredService<Top3Store>()).OfAsync)
            .AddSingleton<AspectSource>(provider => new AspectNames(provider.GetRequiredService<Top3Store>()).OfAsync)
            .AddSingleton<ResultsSource>(provider => provider.GetRequiredService<ShowTop3Results>().LatestAsync)
            .AddSingleton<Top3Chapter>()
            .AddSingleton<YearChapterSource>(provider => provider.GetRequiredService<Top3Chapter>().TellAsync)
            .AddSingleton<StatusSource>(provider => provider.GetRequiredService<Top3Status>().EntriesAsync)
            .AddSingleton<IValidateOptions<Top3Options>, Top3OptionsCheck>()
            .AddOptions<Top3Options>()
            .BindConfiguration(Top3Options.Section)
            .ValidateOnStart();
    }

    private static void Filling(Slice slice)
    {
        var mentors = Audience.Of(Role.Mentor);
        slice
            .OnCommand<ShowTop3>(Top3Commands.Show, mentors, useCase => useCase.TypedAsync)
            .OnVerb<ShowTop3, Top3Open>(Top3Verbs.Open, mentors, useCase => useCase.OpenAsync)
            .OnVerb<FillTop3, Top3Fill>(Top3Verbs.Finish, mentors, useCase => useCase.FinishAsync)
            .OnVerb<FillTop3, Top3Fill>(Top3Verbs.Keep, mentors, useCase => useCase.KeepAsync)
            .OnVerb<ShowTop3Results, Top3Show>(Top3Verbs.Show, Audience.Everybody, useCase => useCase.ShowAsync);
    }

    private static void Leading(Slice slice)
    {
        var coreTeam = Audience.Of(Role.CoreTeam);
        slice
            .OnCommand<StartTop3>(Top3Commands.Start, coreTeam, useCase => useCase.PrepareAsync)
            .OnCommand<EndTop3>(Top3Commands.Close, coreTeam, useCase => useCase.PrepareAsync)
            .OnVerb<StartTop3, Top3Start>(Top3Verbs.Start, coreTeam, useCase => useCase.ConfirmAsync)
            .OnVerb<EndTop3, Top3Close>(Top3Verbs.Close, coreTeam, useCase => useCase.ConfirmAsync)
            .OnVerb<EndTop3, NoPayload>(Top3Verbs.Cancel, coreTeam, _ => (request, _) => RoundClosing.LeaveAsync(request))
            .OnVerb<AnnounceTop3, Top3Opening>(Top3Verbs.Skip, coreTeam, useCase => useCase.SkipAsync)
            .OnVerb<AnnounceTop3, Top3Opening>(Top3Verbs.Resume, coreTeam, useCase => useCase.ResumeAsync)
            .OnOccurrence<AnnounceTop3>(AnnounceTop3.Kind, useCase => useCase.HandleAsync)
            .OnOccurrence<OpenTop3>(OpenTop3.Kind, useCase => useCase.HandleAsync)
            .OnOccurrence<RemindTop3>(RemindTop3.Kind, useCase => useCase.HandleAsync)
            .OnOccurrence<CloseTop3>(CloseTop3.Kind, useCase => useCase.HandleAsync, Top3Endings.Closing)
            .OnOccurrence<PublishTop3>(PublishTop3.Kind, useCase => useCase.HandleAsync, Top3Endings.Publishing)
            .OnOccurrence<EraseTop3>(EraseTop3.Kind, useCase => useCase.HandleAsync, Top3Endings.Erasing);
    }

    private static void Analysing(Slice slice)
    {
        var analysisTeam = Audience.Of(Role.AnalysisTeam);
        slice
            .OnCommand<EditCatalogue>(Top3Commands.Aspects, analysisTeam, useCase => useCase.TypedAsync)
            .OnVerb<EditCatalogue, NoPayload>(CatalogueVerbs.Open, analysisTeam, useCase => useCase.OpenAsync)
            .OnVerb<EditCatalogue, NoPayload>(CatalogueVerbs.New, analysisTeam, useCase => useCase.NewAsync)
            .OnVerb<EditCatalogue, CataloguePick>(CatalogueVerbs.Pick, analysisTeam, useCase => useCase.PickAsync)
            .OnVerb<EditCatalogue, CatalogueAsk>(CatalogueVerbs.Ask, analysisTeam, useCase => useCase.AskAsync)
            .OnVerb<EditCatalogue, NoPayload>(CatalogueVerbs.MergeContact, analysisTeam, useCase => useCase.MergeAsync)
            .OnVerb<EditCatalogue, CatalogueSave>(CatalogueVerbs.Save, analysisTeam, useCase => useCase.SaveAsync)
            .OnVerb<WeighSignals, SignalOpen>(SignalVerbs.Open, analysisTeam, useCase => useCase.OpenAsync)
            .OnVerb<WeighSignals, SignalAdvise>(SignalVerbs.Advise, analysisTeam, useCase => useCase.AdviseAsync);
    }
}
