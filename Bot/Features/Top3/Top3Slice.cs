using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The top 3 among mentors: worries and strengths per class, and the picture of the school.</summary>
internal static class Top3Slice
{
    private const string Name = "top3";

    public static void Add(Slice slice)
    {
        Filling(slice);
        Leading(slice);
        Analysing(slice);
        Keeping(slice);
        slice
            .Reports<Top3Ending, RoundEnding>(ending => ending.Source)
            .Reports<Top3Report, ReportSource>(report => report.Source)
            .Reports<Top3Findings, FindingsSource>(findings => findings.BetweenAsync)
            .Reports<Top3Roadmap, RoadmapSource>(roadmap => roadmap.OfAsync)
            .Reports<AspectNames, AspectSource>(names => names.OfAsync)
            .Reports<ShowTop3Results, ResultsSource>(results => results.LatestAsync)
            .Reports<Top3Chapter, YearChapterSource>(chapter => chapter.TellAsync)
            .Reports<Top3Status, StatusSource>(status => status.EntriesAsync);
        slice.Services
            .AddSingleton<Top3Store>()
            .AddSingleton<Top3Reach>()
            .AddSingleton<Top3Cards>()
            .AddSingleton<RenewedBallots>()
            .AddSingleton<Top3Messages>()
            .AddSingleton<Top3Results>();
    }

    private static void Keeping(Slice slice) => slice
        .Repeats<Top3Rhythm>(OpenTop3.Kind, rhythm => rhythm.Opens)
        .Repeats<Top3Rhythm>(AnnounceTop3.Kind, rhythm => rhythm.Announces)
        .Options<Top3Options, Top3OptionsCheck>(
            Top3Options.Section,
            "in which ISO weeks the top 3 opens by itself (empty for never; announced a week before), reminds and closes, and how many "
                + "school years after its own it is kept; per school under `Top3:Schools:<id>`")
        .Erases<Top3Retention>(retention => retention.Source)
        .Reports<Top3Today, TodaySource>(today => today.OfAsync)
        .Describes<Top3PersonalData>(data => data.Source)
        .Shows("wat een mentor over een klas kiest", Top3Texts.WhoSees(MinimumGroup.Standard.Value))
        .Shows("de top 3 van een klas, voor haar mentoren", Top3ResultTexts.WhoSees(Top3Reader.OwnMentor, MinimumGroup.Standard.Value))
        .Shows("de top 3 met klassen, voor het analyseteam", Top3ResultTexts.WhoSees(Top3Reader.AnalysisTeam, MinimumGroup.Standard.Value))
        .Shows("de top 3 van leerjaar, niveau en school", Top3ResultTexts.WhoSees(Top3Reader.Everybody, MinimumGroup.Standard.Value))
        .Shows("aanbevelingen van het analyseteam", SignalTexts.WhoSees)
        .Keeps(Schema.Top3, settings => new Kept(
            "wat mentoren over hun klas noemden, wie de mentoren zijn, en de aanbevelingen",
            "mentoren",
            SchoolYears(settings, "de peiling"))
        {
            ErasedBy = Name,
        })
        .Keeps(Schema.Top3, settings => new Kept(
            "wie wat veranderde aan de lijst van aspecten",
            "het analyseteam",
            SchoolYears(settings, "de wijziging"))
        {
            ErasedBy = Name,
        })
        .Keeps(Schema.Top3, "dat een peiling een keer is afgezegd", "niemand", "het lopende schooljaar", erasedBy: Name)
        .Keeps(Schema.Top3, _ => new Kept(
            "de lijst van aspecten zelf", "niemand", "zolang de bot wordt gebruikt: de volgende peiling begint ermee")
        {
            Stays = true,
        });

    private static string SchoolYears(SettingsInForce settings, string of) =>
        Kept.SchoolYears(of, settings.Of<Top3Options>().KeepSchoolYears);

    private static void Filling(Slice slice)
    {
        var mentors = Audience.Of(Role.Mentor);
        slice
            .OnCommand<ShowTop3>(
                Top3Commands.Show,
                Audience.Of(Role.Mentor, Role.CoreTeam, Role.AnalysisTeam),
                useCase => useCase.TypedAsync,
                offeredTo: mentors)
            .OnVerb<ShowTop3, Top3Open>(Top3Verbs.Open, mentors, useCase => useCase.OpenAsync)
            .OnForm<FillTop3, Top3Fill>(
                Top3Verbs.Finish, mentors, useCase => useCase.FinishAsync, useCase => useCase.DrawAsync)
            .OnForm<FillTop3, Top3Fill>(
                Top3Verbs.Keep, mentors, useCase => useCase.KeepAsync, useCase => useCase.DrawAsync)
            .OnForm<ShowTop3Results, Top3Show>(
                Top3Verbs.Show, Audience.Everybody, useCase => useCase.ShowAsync, useCase => useCase.DrawAsync);
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
            .OnVerb<EditCatalogue, CatalogueAsk>(CatalogueVerbs.Back, analysisTeam, useCase => useCase.BackAsync)
            .OnForm<EditCatalogue, CatalogueAsk>(
                CatalogueVerbs.New, analysisTeam, useCase => useCase.NewAsync, useCase => useCase.DrawListAsync)
            .OnForm<EditCatalogue, CataloguePick>(
                CatalogueVerbs.Pick, analysisTeam, useCase => useCase.PickAsync, useCase => useCase.DrawPickAsync)
            .OnForm<EditCatalogue, CatalogueAsk>(
                CatalogueVerbs.Ask, analysisTeam, useCase => useCase.AskAsync, useCase => useCase.DrawListAsync)
            .OnForm<EditCatalogue, CatalogueAsk>(
                CatalogueVerbs.MergeContact, analysisTeam, useCase => useCase.MergeAsync, useCase => useCase.DrawListAsync)
            .OnForm<EditCatalogue, CatalogueSave>(
                CatalogueVerbs.Save, analysisTeam, useCase => useCase.SaveAsync, useCase => useCase.DrawAspectAsync)
            .OnVerb<WeighSignals, SignalOpen>(SignalVerbs.Open, analysisTeam, useCase => useCase.OpenAsync)
            .OnForm<WeighSignals, SignalAdvise>(
                SignalVerbs.Advise, analysisTeam, useCase => useCase.AdviseAsync, useCase => useCase.DrawAsync);
    }
}
