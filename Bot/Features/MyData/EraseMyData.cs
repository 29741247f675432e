using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.MyData;

/// <summary>
/// Erases what is stored about a person, after a card that lists it. A wish to be left alone stays, and both cards say so.
/// </summary>
internal sealed class EraseMyData(IEnumerable<PersonalData> sources)
{
    public async Task<Outcome> AskAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var all = await sources.LinesAsync(request, source => source.DescribeAsync, cancellationToken);
        var stays = await sources.LinesAsync(request, source => source.StaysAsync, cancellationToken);
        var view = new MyDataEraseView { Erased = [.. all.Except(stays)], Stays = stays };
        return new Reply.Show(MyDataDeleteConfirmCard.Create(view, request.Language));
    }

    public async Task<Outcome> ConfirmAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var source in sources)
        {
            writes.AddRange(await source.EraseAsync(request.Person, request.School, cancellationToken));
        }

        var stays = await sources.LinesAsync(request, source => source.StaysAsync, cancellationToken);
        return new Outcome(new Reply.Show(MyDataDeletedCard.Create(stays, request.Language))) { Writes = writes };
    }
}
