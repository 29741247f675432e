using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Welbevinden.LocalTeams.Identity;

namespace Welbevinden.LocalTeams.Inbound;

/// <summary>What the bot answered. <see cref="Body"/> is null when it was empty or not JSON.</summary>
/// <param name="Status">HTTP status; 0 when the bot could not be reached or did not answer.</param>
internal sealed record BotAnswer(int Status, JsonObject? Body);

/// <summary>
/// Posts activities to the bot with a signed token; an invoke that is not answered in time is sent once more under a new id.
/// </summary>
internal sealed class BotDoor(LocalTeamsOptions options, ChannelIdentity identity, Activities activities) : IDisposable
{
    private static readonly TimeSpan MaxPatience = TimeSpan.FromMinutes(2);
    private readonly HttpClient _http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false })
    { Timeout = MaxPatience };
    private long _resent;

    /// <summary>Where the bot listens, without a path.</summary>
    public string? BotUrl { get; set; } = options.BotUrl;

    /// <summary>How many invokes were sent a second time.</summary>
    public long Resent => Interlocked.Read(ref _resent);

    /// <summary>Posts an activity with a valid token for its own service url.</summary>
    public Task<BotAnswer> PostAsync(JsonObject activity, CancellationToken cancellationToken = default) =>
        PostAsync(activity.ToJsonString(), $"Bearer {identity.Token(activity["serviceUrl"]!.GetValue<string>())}", cancellationToken);

    /// <summary>Posts any body with any Authorization header (null for none): for tests of what the bot refuses.</summary>
    public async Task<BotAnswer> PostAsync(string body, string? authorization, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"{BotUrl ?? throw new InvalidOperationException("No bot to post to: set BotUrl.")}/api/messages"));
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return new BotAnswer((int)response.StatusCode, Parse(await response.Content.ReadAsStringAsync(cancellationToken)));
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new BotAnswer(0, Body: null);
        }
    }

    /// <summary>Posts an invoke. The first of the two attempts to be answered counts; after the second timeout neither does.</summary>
    public async Task<BotAnswer> InvokeAsync(JsonObject activity, CancellationToken cancellationToken = default)
    {
        var first = PostAsync(activity, cancellationToken);
        if (await Task.WhenAny(first, Task.Delay(options.InvokeTimeout, cancellationToken)) == first)
        {
            return await first;
        }

        Interlocked.Increment(ref _resent);
        var second = PostAsync(activities.Again(activity), cancellationToken);
        var answered = await Task.WhenAny(first, second, Task.Delay(options.InvokeTimeout, cancellationToken));
        return answered is Task<BotAnswer> answer ? await answer : new BotAnswer(0, Body: null);
    }

    public void Dispose() => _http.Dispose();

    private static JsonObject? Parse(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
