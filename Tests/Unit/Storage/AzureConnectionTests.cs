using System.Net;
using Azure.Core;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.AzureTables;
using Xunit;
using ETag = Azure.ETag;

namespace Welbevinden.Unit.Storage;

/// <summary>Which account the store speaks to, as whom, and how large its requests are.</summary>
public sealed class AzureConnectionTests : IDisposable
{
    private readonly AzureWire _wire = new();

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData("AccountKey=a2V5", "AccountName")]
    [InlineData("AccountName=esdoorn", "AccountKey")]
    [InlineData("AccountName=esdoorn;AccountKey=geheim!", "AccountKey")]
    [InlineData("AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=ftp://x", "TableEndpoint")]
    [InlineData("AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=http://[::1]:9/esdoorn", "IPv4")]
    [InlineData("geheim", "part without a name")]
    public void A_connection_string_that_is_wrong_is_told_which_part_and_keeps_its_secret(string connectionString, string named)
    {
        var refused = Assert.Throws<FormatException>(() => AzureTableStore.Connect(connectionString));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/CheckIn")]
    [InlineData("AccountName=esdoorn;AccountKey=a2V5", "https://esdoorn.table.core.windows.net/CheckIn")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=esdoorn;AccountKey=a2V5;EndpointSuffix=core.example",
        "https://esdoorn.table.core.example/CheckIn")]
    public async Task A_connection_string_leads_to_the_tables_of_its_account(string connectionString, string address)
    {
        _wire.Answers(HttpStatusCode.NotFound, AzureWire.Error("ResourceNotFound"));
        var store = AzureTableStore.Connect(connectionString, _wire.Transport);

        await store.GetAsync(Schema.CheckIn, new EntityKey("p", "r"), CancellationToken.None);

        Assert.StartsWith(address, Assert.Single(_wire.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_is_asked_for_a_token_of_storage()
    {
        _wire.Answers(HttpStatusCode.NotFound, AzureWire.Error("ResourceNotFound"));
        var identity = new Identity();
        var store = AzureTableStore.Connect(
            new Uri("https://esdoorn.table.core.windows.net"), identity, _wire.Transport);

        await store.GetAsync(Schema.CheckIn, new EntityKey("p", "r"), CancellationToken.None);

        Assert.Equal(["https://storage.azure.com/.default"], identity.Scopes);
        Assert.StartsWith("https://esdoorn.table.core.windows.net/CheckIn", Assert.Single(_wire.Requests), StringComparison.Ordinal);
    }

    /// <summary>Else a batch within our limit would be refused by the service's.</summary>
    [Theory]
    [InlineData("asked")]
    [InlineData("Ærø's <b>\"één\"</b> + ☀️🙂\u0001")]
    public async Task A_batch_is_no_larger_on_the_wire_than_it_was_measured(string text)
    {
        var etag = new ETag("W/\"datetime'2026-11-28T07%3A00%3A00.1234567Z'\"");
        var values = new Properties
        {
            ["text"] = string.Concat(Enumerable.Repeat(text, 100)),
            ["part"] = 0.1,
            ["none"] = double.NaN,
            ["time"] = Limits.Earliest,
            ["n"] = 1,
        };
        var batch = Batch.Of(
            Schema.CheckIn,
            text,
            new Operation.Insert(text + 1, values),
            new Operation.Replace(text + 2, values, etag),
            new Operation.Merge(text + 3, values, etag),
            new Operation.Delete(text + 4, etag));
        var store = AzureTableStore.Connect(
            $"AccountName={new string('a', 24)};AccountKey=a2V5;EndpointSuffix=core.windows.net", _wire.Transport);
        _wire.Answers(HttpStatusCode.Forbidden, AzureWire.Error("AuthenticationFailed"));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.WriteAsync(batch, CancellationToken.None));

        Assert.InRange(_wire.Bytes, 1, batch.Operations.Sum(operation => Limits.WireBytes(text, operation)));
    }

    private sealed class Identity : TokenCredential
    {
        public IReadOnlyList<string> Scopes { get; private set; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes = requestContext.Scopes;
            return new AccessToken("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
