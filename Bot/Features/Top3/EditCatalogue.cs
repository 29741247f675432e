using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The dialog in which the analysis team edits the aspects. Ticks that are not saved yet go along to the page of an aspect and back.
/// </summary>
internal sealed class EditCatalogue(Top3Store store, Top3Reach reach)
{
    private static readonly Text Title = new("Aspecten van de top 3", "Aspects of the top 3");

    /// <summary>The typed command: shows which aspects are asked, and the button to the dialog.</summary>
    public async Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var catalogue = await LoadAsync(request, cancellationToken);
        return new Reply.Show(AspectsCard.Create([.. Catalogue.Asked(catalogue).Select(Catalogue.Words)], request.Language));
    }

    public async Task<Outcome> OpenAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        Dialog(await ListAsync(request, await LoadAsync(request, cancellationToken), null, null, cancellationToken));

    public async Task<Outcome> BackAsync(Request<CatalogueAsk> request, CancellationToken cancellationToken) =>
        Dialog(await ListAsync(request, await LoadAsync(request, cancellationToken), request.Payload.Asked, null, cancellationToken));

    public async Task<Outcome> NewAsync(Request<CatalogueAsk> request, CancellationToken cancellationToken)
    {
        var count = (await LoadAsync(request, cancellationToken)).Aspects.Count;
        return Page(request, new AspectView { Id = "", Number = count + 1, MaxNumber = count + 1, Asked = request.Payload.Asked });
    }

    public async Task<Outcome> PickAsync(Request<CataloguePick> request, CancellationToken cancellationToken)
    {
        var catalogue = await LoadAsync(request, cancellationToken);
        return catalogue.Aspects.FirstOrDefault(aspect => aspect.Id == request.Payload.Aspect) is { } aspect
            ? Page(request, Form(catalogue, aspect) with { Asked = request.Payload.Asked })
            : new Reply.Refused(CatalogueRefusals.AspectUnknown with { Field = "aspect" });
    }

    public Task<Outcome> AskAsync(Request<CatalogueAsk> request, CancellationToken cancellationToken) =>
        ApplyAsync(request, new CatalogueEdit.Ask(FilledIn.Codes(request.Payload.Asked)), null, cancellationToken);

    public Task<Outcome> MergeAsync(Request<CatalogueAsk> request, CancellationToken cancellationToken) =>
        ApplyAsync(request, new CatalogueEdit.MergeContact(), request.Payload.Asked, cancellationToken);

    public Task<Outcome> SaveAsync(Request<CatalogueSave> request, CancellationToken cancellationToken)
    {
        var filled = request.Payload;
        return ApplyAsync(
            request, new CatalogueEdit.Place(filled.Id, Fields(filled), filled.Number), filled.Asked, cancellationToken);
    }

    /// <summary>The list with what was ticked and chosen.</summary>
    public async Task<AdaptiveCard?> DrawListAsync(Request<CatalogueAsk> request, CancellationToken cancellationToken) =>
        await ListAsync(
            request, await LoadAsync(request, cancellationToken), request.Payload.Asked ?? "", request.Payload.Aspect, cancellationToken);

    /// <inheritdoc cref="DrawListAsync"/>
    public Task<AdaptiveCard?> DrawPickAsync(Request<CataloguePick> request, CancellationToken cancellationToken) =>
        DrawListAsync(request.With(new CatalogueAsk(request.Payload.Asked, request.Payload.Aspect)), cancellationToken);

    /// <summary>The aspect with what was filled in.</summary>
    public async Task<AdaptiveCard?> DrawAspectAsync(Request<CatalogueSave> request, CancellationToken cancellationToken) =>
        AspectCard.Create(Form(await LoadAsync(request, cancellationToken), request.Payload), request.Language);

    /// <summary>Ticks that are not saved yet stay; what the edit itself ticks or unticks is that as well.</summary>
    private async Task<Outcome> ApplyAsync<TPayload>(
        Request<TPayload> request, CatalogueEdit edit, string? asked, CancellationToken cancellationToken)
    {
        var before = await LoadAsync(request, cancellationToken);
        var (edited, changes, refusal) = CatalogueEdit.Apply(before, edit, request.Person.Id, request.Now);
        if (refusal is not null)
        {
            return new Reply.Refused(refusal);
        }

        var (was, now) = (Asked(before).ToHashSet(StringComparer.Ordinal), Asked(edited).ToHashSet(StringComparer.Ordinal));
        var ticked = asked is null
            ? null
            : string.Join(
                ',',
                FilledIn.Codes(asked)
                    .Union(now.Where(id => !was.Contains(id)), StringComparer.Ordinal)
                    .Where(id => !was.Contains(id) || now.Contains(id)));
        var list = Dialog(await ListAsync(request, edited, ticked, null, cancellationToken));
        return changes.Count == 0 ? list : list with { Writes = [Top3Rows.Change(edited, changes)] };
    }

    private async Task<AdaptiveCard> ListAsync<TPayload>(
        Request<TPayload> request, CatalogueRecord catalogue, string? ticked, string? chosen, CancellationToken cancellationToken)
    {
        var changes = await store.ChangesAsync(request.School.Id, cancellationToken);
        var last = changes.Count == 0 ? null : changes[^1];
        var view = new CatalogueView
        {
            Aspects = [.. catalogue.Aspects.Select(Catalogue.Words)],
            Asked = ticked is null ? [.. Asked(catalogue)] : FilledIn.Codes(ticked),
            Chosen = chosen,
            LastChange = last is not null && reach.Person(last.By) is { } author
                ? (author.Name, Top3Rhythm.InSchool(last.At, request.School))
                : null,
        };
        return CatalogueCard.Create(view, request.Language);
    }

    private static Outcome Dialog(AdaptiveCard card) => new Reply.OpenDialog(Title, card);

    private static Outcome Page<TPayload>(Request<TPayload> request, AspectView form) => Dialog(AspectCard.Create(form, request.Language));

    private static IEnumerable<string> Asked(CatalogueRecord catalogue) => Catalogue.Asked(catalogue).Select(aspect => aspect.Id);

    private async Task<CatalogueRecord> LoadAsync<TPayload>(Request<TPayload> request, CancellationToken cancellationToken) =>
        await store.CatalogueAsync(request.School.Id, cancellationToken) ?? Catalogue.Standard(request.School.Id);

    private static AspectFields Fields(CatalogueSave filled) => new(
        filled.NameDutch ?? "",
        filled.NameEnglish ?? "",
        filled.DescriptionDutch ?? "",
        filled.DescriptionEnglish ?? "",
        filled.Basis == "observable" ? AspectBasis.Observable : AspectBasis.Estimate,
        filled.Place == "outsideSchool" ? AspectPlace.OutsideSchool : AspectPlace.InSchool);

    private static AspectView Form(CatalogueRecord catalogue, AspectRecord aspect) => new()
    {
        Id = aspect.Id,
        NameDutch = aspect.NameDutch,
        NameEnglish = aspect.NameEnglish,
        DescriptionDutch = aspect.DescriptionDutch,
        DescriptionEnglish = aspect.DescriptionEnglish,
        IsObservable = aspect.Basis == AspectBasis.Observable,
        IsOutsideSchool = aspect.Place == AspectPlace.OutsideSchool,
        Number = 1 + catalogue.Aspects.TakeWhile(other => other.Id != aspect.Id).Count(),
        MaxNumber = catalogue.Aspects.Count,
    };

    private static AspectView Form(CatalogueRecord catalogue, CatalogueSave filled)
    {
        var fields = Fields(filled);
        return new AspectView
        {
            Id = filled.Id,
            NameDutch = fields.NameDutch,
            NameEnglish = fields.NameEnglish,
            DescriptionDutch = fields.DescriptionDutch,
            DescriptionEnglish = fields.DescriptionEnglish,
            IsObservable = fields.Basis == AspectBasis.Observable,
            IsOutsideSchool = fields.Place == AspectPlace.OutsideSchool,
            Number = filled.Number ?? catalogue.Aspects.Count,
            MaxNumber = catalogue.Aspects.Count + (filled.Id.Length == 0 ? 1 : 0),
            Asked = filled.Asked,
        };
    }
}
