using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>Redeems the code that came back with somebody, and reads who they are. The provider takes each code once.</summary>
internal sealed class CodeExchange(StaffProvider provider, SignedTokens tokens)
{
    private const string SignedMediaType = "application/jwt";

    /// <param name="known">The provider.</param>
    /// <param name="code">What came back with the person.</param>
    /// <param name="asked">What the code was asked with.</param>
    /// <param name="redirectUri">Where it came back to.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="StaffSignInException">The provider does not answer, or not as it should.</exception>
    public async Task<StaffIdentity> RedeemAsync(KnownProvider known, string code, AskedSignIn asked, string redirectUri, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, known.Document.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = redirectUri,
                ["client_id"] = known.Options.ClientId,
                ["client_secret"] = known.Options.ClientSecret,
                [OAuthConstants.CodeVerifierKey] = asked.Verifier,
            }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaTypeNames.Application.Json));
        var answer = await provider.SendAsync(request, cancellation);
        var told = answer.AsObject();
        if (!answer.IsSuccess) throw new StaffSignInException(StaffSignInFailure.Refused, $"The provider would not redeem the code: {told.Text("error")}.");
        if (told.Text("id_token") is not { } idToken || told.Text("access_token") is not { } accessToken)
            throw new StaffSignInException(StaffSignInFailure.Refused, "The provider gave no id_token, or nothing to go with it.");

        var claims = await tokens.ReadIdTokenAsync(known, idToken, asked.Nonce, accessToken, cancellation);
        return StaffIdentity.From(known, idToken, claims, await AskAboutAsync(known, claims.Text("sub")!, accessToken, cancellation));
    }

    /// <summary>What the provider says of the person beside the id_token; null where it has nowhere to ask.</summary>
    private async Task<JsonElement?> AskAboutAsync(KnownProvider known, string subject, string accessToken, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(known.Document.UserInfoEndpoint)) return null;
        using var request = new HttpRequestMessage(HttpMethod.Get, known.Document.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        var answer = await provider.SendAsync(request, cancellation);
        if (!answer.IsSuccess) throw new StaffSignInException(StaffSignInFailure.Refused, "The provider would not say who the person is.");
        var told = answer.MediaType == SignedMediaType ? await tokens.ReadUserInfoAsync(known, answer.Text, cancellation) : answer.AsObject();
        return told.Text("sub") == subject ? told : throw new StaffSignInException(StaffSignInFailure.Refused, "The provider spoke of somebody else.");
    }
}
