using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The dialog in which the analysis team edits the aspects. A refusal is shown above the form, which keeps what was filled in.
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
        await ListAsync(request, await LoadAsync(request, cancellationToken), null, null, cancellationToken);

    public async Task<Outcome> NewAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var count = (await LoadAsync(request, cancellationToken)).Aspects.Count;
        return Page(request, new AspectView { Id = "", Number = count + 1, MaxNumber = count + 1 });
    }

    public async Task<Outcome> PickAsync(Request<CataloguePick> request, CancellationToken cancellationToken)
    {
        var catalogue = await LoadAsync(request, cancellationToken);
        return catalogue.Aspects.FirstOrDefault(aspect => aspect.Id == request.Payload.Aspect) is { } aspect
            ? Page(request, Form(catalogue, aspect))
            : await ListAsync(request, catalogue, null, CatalogueRefusals.AspectUnknown, cancellationToken);
    }

    public async Task<Outcome> AskAsync(Request<CatalogueAsk> request, CancellationToken cancellationToken)
    {
        var ticked = FilledIn.Codes(request.Payload.Asked);
        var catalogue = await LoadAsync(request, cancellationToken);
        return await ApplyAsync(
            request,
            catalogue,
            new CatalogueEdit.Ask(ticked),
            refusal => ListAsync(request, catalogue, ticked, refusal, cancellationToken),
            cancellationToken);
    }

    public async Task<Outcome> MergeAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var catalogue = await LoadAsync(request, cancellationToken);
        return await ApplyAsync(
            request,
            catalogue,
            new CatalogueEdit.MergeContact(),
            refusal => ListAsync(request, catalogue, null, refusal, cancellationToken),
            cancellationToken);
    }

    public async Task<Outcome> SaveAsync(Request<CatalogueSave> request, CancellationToken cancellationToken)
    {
        var (catalogue, filled) = (await LoadAsync(request, cancellationToken), request.Payload);
        return await ApplyAsync(
            request,
            catalogue,
            new CatalogueEdit.Place(filled.Id, Fields(filled), filled.Number),
            refusal => Task.FromResult(Page(request, Form(catalogue, filled) with { Notice = refusal.Sentence })),
            cancellationToken);
    }

    private async Task<Outcome> ApplyAsync<TPayload>(
        Request<TPayload> request, CatalogueRecord catalogue, CatalogueEdit edit, Func<Refusal, Task<Outcome>> refused,
        CancellationToken cancellationToken)
    {
        var (edited, changes, refusal) = CatalogueEdit.Apply(catalogue, edit, request.Person.Id, request.Now);
        if (refusal is not null)
        {
            return await refused(refusal);
        }

        var list = await ListAsync(request, edited, null, null, cancellationToken);
        return changes.Count == 0 ? list : list with { Writes = [Top3Rows.Change(edited, changes)] };
    }

    private async Task<Outcome> ListAsync<TPayload>(
        Request<TPayload> request, CatalogueRecord catalogue, IReadOnlyList<string>? ticked, Refusal? refusal,
        CancellationToken cancellationToken)
    {
        var last = await store.ChangesAsync(request.School.Id, cancellationToken) is [.., var newest] ? newest : null;
        var view = new CatalogueView
        {
            Aspects = [.. catalogue.Aspects.Select(Catalogue.Words)],
            Asked = ticked ?? [.. Catalogue.Asked(catalogue).Select(aspect => aspect.Id)],
            Notice = refusal?.Sentence,
            LastChange = last is not null && reach.Person(last.By) is { } author
                ? (author.Name, Top3Rhythm.InSchool(last.At, request.School))
                : null,
        };
        return new Reply.OpenDialog(Title, CatalogueCard.Create(view, request.Language));
    }

    private static Outcome Page<TPayload>(Request<TPayload> request, AspectView form) =>
        new Reply.OpenDialog(Title, AspectCard.Create(form, request.Language));

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
        };
    }
}
