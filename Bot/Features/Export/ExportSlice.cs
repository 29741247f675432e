using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>Outcomes as a file in the person's own OneDrive, by Teams' own consent; no address of ours serves a file.</summary>
internal static class ExportSlice
{
    /// <summary>
    /// Those for whom there are reports; a button for one may stand on anybody's card, and the report itself says who may have it.
    /// </summary>
    private static readonly Audience Readers = Audience.Of(Role.CoreTeam, Role.AnalysisTeam, Role.Leadership, Role.Mentor);

    public static void Add(Slice slice) => slice
        .OnCommand<OfferFile>(ExportCommands.Export, Readers, useCase => useCase.ChooseAsync)
        .OnVerb<OfferFile, ExportAsk>(ExportVerbs.Offer, Audience.Everybody, useCase => useCase.OfferAsync)
        .OnFileAnswer<HandOver>(useCase => useCase.HandleAsync)
        .OnOccurrence<EraseOffers>(EraseOffers.Kind, useCase => useCase.HandleAsync, ExportEndings.Forgetting)
        .Describes<ExportPersonalData>(data => data.Source)
        .Shows("een bestand dat iemand meeneemt (export)", ExportTexts.WhoSees)
        .Keeps(Schema.Exports, "dat een bestand is aangeboden, niet wat erin staat", "wie het vroeg", Kept.Days(EraseOffers.Days))
        .Services
        .AddSingleton<OfferStore>()
        .AddSingleton<Reports>();
}
