using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.MyData;

/// <summary>Erases what is stored about a person, after asking for confirmation.</summary>
internal sealed class EraseMyData(IEnumerable<PersonalData> sources)
{
    public static Task<Outcome> AskAsync(Request<NoPayload> request) =>
        Task.FromResult<Outcome>(new Reply.Show(MyDataDeleteConfirmCard.Create(request.Language)));

    public async Task<Outcome> ConfirmAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var source in sources)
        {
            writes.AddRange(await source.EraseAsync(request.Person, request.School, cancellationToken));
        }

        return new Outcome(new Reply.Show(MyDataDeletedCard.Create(request.Language))) { Writes = writes };
    }
}
