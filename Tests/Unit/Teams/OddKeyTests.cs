using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// One invalid key in the channel's list must not keep the others from being used: without keys every message of every school is refused.
/// </summary>
public sealed class OddKeyTests : IAsyncLifetime
{
    private const int Documents = 2_500;
    private readonly ManualTime _time = new();
    private readonly RSA _second = RSA.Create(3072);
    private Channel _channel = null!;

    public async ValueTask InitializeAsync() => _channel = await Channel.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _second.Dispose();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_stands_beside_them_the_good_keys_are_used()
    {
        (string Id, RSA Key)[] good = [("k1", _channel.Key), ("k2", _second)];
        var tokens = good.Select(one => "Bearer " + TokenOf(one.Id, one.Key)).ToList();
        var accepted = 0;
        for (var number = 0; number < Documents; number++)
        {
            var document = new OddKeys(number, good).Document();
            foreach (var token in tokens)
            {
                var result = await CheckAsync(document, token);
                Assert.True(result.Token is not null, $"Document {number}, refused as {result.Refusal}: {document}");
                accepted++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Documents} documents with odd keys: {accepted} of {Documents * tokens.Count} tokens of the good keys accepted.");
    }

    [Theory]
    [InlineData("kty", "\"EC\"", "kty")]
    [InlineData("use", "[\"sig\"]", "use")]
    [InlineData("use", "\"enc\"", "use")]
    [InlineData("kid", "7", "kid")]
    [InlineData("kid", "\"\\ud800\"", "InvalidOperationException")]
    [InlineData("endorsements", "\"msteams\"", "endorsements")]
    [InlineData("endorsements", "[7]", "endorsements")]
    [InlineData("n", "null", "n, e")]
    [InlineData("n", "\"AQAB\"", "n, e")]
    [InlineData("e", "7", "n, e")]
    [InlineData("e", "\"AQ\"", "n, e")]
    [InlineData("e", "\"Ag\"", "n, e")]
    [InlineData("e", "\"!!\"", "FormatException")]
    public void What_is_odd_about_a_key_is_told(string member, string value, string odd)
    {
        var parameters = _second.ExportParameters(includePrivateParameters: false);
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kty"] = "\"RSA\"",
            ["kid"] = "\"k1\"",
            ["n"] = $"\"{Attempt.Base64(parameters.Modulus!)}\"",
            ["e"] = $"\"{Attempt.Base64(parameters.Exponent!)}\"",
        };
        Assert.Single(Read(members).Keys);

        members[member] = value;
        var (keys, leftOut) = Read(members);

        Assert.Empty(keys);
        Assert.Equal((0, odd), Assert.Single(leftOut));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"keys\":{}}")]
    [InlineData("{\"keys\":[]}")]
    public async Task A_document_without_keys_leaves_the_bot_without_and_is_no_fault_of_the_program(string document) =>
        Assert.Equal(RequestRefusal.NoKeys, (await CheckAsync(document, "Bearer " + TokenOf("k1", _channel.Key))).Refusal);

    private static KeyReading Read(Dictionary<string, string> members) =>
        KeyDocument.Read(
            Encoding.UTF8.GetBytes($$"""{"keys":[{{{string.Join(',', members.Select(one => $"\"{one.Key}\":{one.Value}"))}}}]}"""));

    private string TokenOf(string id, RSA key)
    {
        var attempt = new Attempt(_channel, _time.GetUtcNow()) { Key = key };
        attempt.Header["kid"] = id;
        return attempt.Signed();
    }

    private async Task<GateResult> CheckAsync(string document, string header)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = Attempt.AppId,
            ["MicrosoftAppPassword"] = "password-of-the-bot",
            ["MicrosoftAppTenantId"] = Attempt.Tenant,
        }).Build();
        var options = ChannelOptions.Read(settings, new HostingEnvironment { EnvironmentName = "Production" });
        using var http = new HttpClient(new MetadataServer(document));
        using var keys = new ChannelKeys(options, http, _time, NullLogger<ChannelKeys>.Instance);
        return await new TokenGate(options, keys, _time).CheckAsync(header, CancellationToken.None);
    }

    /// <summary>Answers as the metadata server does.</summary>
    private sealed class MetadataServer(string keys) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    request.RequestUri!.AbsolutePath.EndsWith("keys", StringComparison.Ordinal)
                        ? keys
                        : """{"jwks_uri":"https://login.example/keys"}"""),
            });
    }
}
