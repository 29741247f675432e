using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>Every limit of Azure Tables at n and at n + 1, with the same name from both engines.</summary>
public abstract class LimitConformance
{
    private readonly string _partition = Guid.NewGuid().ToString();

    public static TheoryData<string> Limits => [.. LimitCases.All.Keys];

    protected abstract ITableStore Store { get; }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task What_just_fits_is_stored_and_one_more_is_refused_by_name(string limit)
    {
        var (error, make) = LimitCases.All[limit];

        var refused = Assert.IsType<WriteResult.Rejected>(await Store.WriteAsync(make(_partition, true), CancellationToken.None));
        Assert.Equal(error, refused.Error);
        Assert.Empty((await Store.QueryAsync(Schema.CheckIn, new KeyRange(_partition), null, 1, CancellationToken.None)).Entities);

        var batch = make(_partition, false);
        var written = Assert.IsType<WriteResult.Written>(await Store.WriteAsync(batch, CancellationToken.None));
        Assert.Equal(batch.Operations.Count, written.ETags.Count);
        foreach (var insert in batch.Operations.Cast<Operation.Insert>())
        {
            var row = await Store.GetAsync(Schema.CheckIn, new EntityKey(batch.Partition, insert.Row), CancellationToken.None);
            Assert.Equal(insert.Values.ToArray(), row?.Values.ToArray());
        }
    }
}
