using System.Text.Json;
using Catalogue.Web.Infrastructure.Security.Staff.Development;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>A provider, and what it says of itself.</summary>
/// <param name="Options">How the site knows it.</param>
/// <param name="Document">Its discovery document, with its keys.</param>
/// <param name="ReadAt">When that was read.</param>
internal sealed record KnownProvider(StaffProviderOptions Options, OpenIdConnectConfiguration Document, DateTimeOffset ReadAt);

/// <summary>
/// The provider of the ministry's staff, as this node knows it. Nothing is asked of it before somebody signs in, so that the
/// site starts and serves without it.
/// </summary>
/// <remarks>
/// The library's own <c>ConfigurationManager</c> refreshes in the background: the first person after a change of keys would be
/// refused. Here who meets an unknown key reads the keys anew, and is signed in.
/// </remarks>
internal sealed class StaffProvider(StaffProviderOptions configured, DevelopmentProvider? development = null) : IDisposable
{
    /// <summary>A key that the provider took back is no longer believed after this time.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Nobody waits longer for one answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const int LargestAnswer = 1024 * 1024;

    /// <summary>It lives in real time, whatever instant the site goes by (<c>--now</c>).</summary>
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly HttpClient _backChannel = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LargestAnswer,
    };

    private volatile KnownProvider? _known;

    /// <summary>What is known of it, read not long ago.</summary>
    /// <exception cref="StaffSignInException">There is none, or it does not answer.</exception>
    public async ValueTask<KnownProvider> FindAsync(CancellationToken cancellation) =>
        _known is { } known && Clock.GetUtcNow() - known.ReadAt < Kept ? known : await ReadAsync(cancellation);

    /// <summary>The same, read now.</summary>
    /// <exception cref="StaffSignInException">There is none, or it does not answer.</exception>
    public async Task<KnownProvider> ReadAsync(CancellationToken cancellation)
    {
        var options = await OptionsAsync(cancellation) ?? throw new StaffSignInException(StaffSignInFailure.NotOffered, "No provider is configured.");
        var retriever = new HttpDocumentRetriever(_backChannel) { RequireHttps = options.IsSecure };
        var document = await AskAsync(
            () => OpenIdConnectConfigurationRetriever.GetAsync($"{options.Authority.TrimEnd('/')}/.well-known/openid-configuration", retriever, cancellation),
            cancellation);
        if (ObjectionTo(document, options) is { } objection) throw new StaffSignInException(StaffSignInFailure.Unavailable, objection);
        return _known = new KnownProvider(options, document, Clock.GetUtcNow());
    }

    /// <summary>Sends it a request, and reads the whole of its answer.</summary>
    /// <exception cref="StaffSignInException">It does not answer, or says that it failed.</exception>
    public async Task<ProviderAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellation) => await AskAsync(async () =>
    {
        using var response = await _backChannel.SendAsync(request, cancellation);
        if ((int)response.StatusCode >= StatusCodes.Status500InternalServerError)
            throw new StaffSignInException(StaffSignInFailure.Unavailable, $"{request.RequestUri} answered {(int)response.StatusCode}.");
        return new ProviderAnswer(response.IsSuccessStatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(cancellation));
    }, cancellation);

    public void Dispose() => _backChannel.Dispose();

    private async Task<StaffProviderOptions?> OptionsAsync(CancellationToken cancellation) =>
        configured.IsConfigured ? configured
        : development is not null ? await development.OptionsAsync(cancellation)
        : null;

    private static async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask();
        }
        // A person who left is nobody's failure. Reading the document throws many kinds, for whatever it may hold.
        catch (Exception e) when (e is not StaffSignInException && !cancellation.IsCancellationRequested)
        {
            throw new StaffSignInException(StaffSignInFailure.Unavailable, "The provider did not answer as one does.", e);
        }
    }

    /// <summary>What is wrong with the document, which decides where people and the secret are sent.</summary>
    private static string? ObjectionTo(OpenIdConnectConfiguration document, StaffProviderOptions options)
    {
        if (document.Issuer != options.Authority) return $"The provider calls itself {document.Issuer}, not {options.Authority}.";
        string[] needed = [document.AuthorizationEndpoint, document.TokenEndpoint, document.JwksUri];
        if (needed.Any(string.IsNullOrEmpty)) return "The provider does not say where to sign in, or by which keys.";
        return needed.Append(document.UserInfoEndpoint).Append(document.EndSessionEndpoint)
            .FirstOrDefault(endpoint => !string.IsNullOrEmpty(endpoint) && !IsSafe(endpoint, options)) is { } unsafeOne
            ? $"The provider's address {unsafeOne} is not safe."
            : null;
    }

    private static bool IsSafe(string endpoint, StaffProviderOptions options) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && !options.IsSecure));
}

/// <summary>What the provider answered to a request of the site itself.</summary>
/// <param name="IsSuccess">Whether it did what was asked.</param>
/// <param name="MediaType">What the text is said to be.</param>
/// <param name="Text">The answer.</param>
internal sealed record ProviderAnswer(bool IsSuccess, string? MediaType, string Text)
{
    /// <summary>The answer as a JSON object.</summary>
    /// <exception cref="StaffSignInException">It is none.</exception>
    public JsonElement AsObject()
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(Text) is { ValueKind: JsonValueKind.Object } found ? found : throw new JsonException("Not an object.");
        }
        catch (JsonException e)
        {
            throw new StaffSignInException(StaffSignInFailure.Unavailable, "The provider answered something that is not a JSON object.", e);
        }
    }
}
