using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;

namespace Welbevinden.Bot.Features.MyData;

/// <summary>Shows people what is stored about them, or gives it as text to copy.</summary>
internal sealed class ShowMyData(IEnumerable<PersonalData> sources)
{
    public Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) => ShowAsync(request, cancellationToken);

    public Task<Outcome> PressedAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        ShowAsync(request, cancellationToken);

    public async Task<Outcome> CopyAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var lines = await sources.LinesAsync(request, source => source.CopyAsync, cancellationToken);
        var content = string.Join('\n', lines.Select(line => $"{line.What.In(request.Language)}: {line.Kept.In(request.Language)}"));
        return new Reply.Show(MyDataCopyCard.Create(new MyDataCopyView { Content = content }, request.Language));
    }

    private async Task<Outcome> ShowAsync<TPayload>(Request<TPayload> request, CancellationToken cancellationToken) =>
        new Reply.Show(
            MyDataCard.Create(
                new MyDataView { Lines = await sources.LinesAsync(request, source => source.DescribeAsync, cancellationToken) },
                request.Language));
}
