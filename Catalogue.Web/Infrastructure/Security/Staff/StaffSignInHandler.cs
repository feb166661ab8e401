using System.Text.Encodings.Web;
using System.Text.Json;
using Catalogue.Web.Pages.SignIn.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Catalogue.Web.Infrastructure.Security.Staff;

/// <summary>Where staff come back from their provider, and what their browser keeps meanwhile.</summary>
internal sealed class StaffSignInOptions : RemoteAuthenticationOptions
{
    public StaffSignInOptions()
    {
        CallbackPath = StaffLinks.Return;
        // Browsers and providers live in real time, whatever instant the site goes by (--now).
        TimeProvider = TimeProvider.System;
        RemoteAuthenticationTimeout = SignInState.Lasts;
        CorrelationCookie.Name = "__Host-agents-aller.";
        CorrelationCookie.Path = "/";
        CorrelationCookie.HttpOnly = true;
        CorrelationCookie.SameSite = SameSiteMode.Lax;
        CorrelationCookie.SecurePolicy = CookieSecurePolicy.Always;
        Events = new RemoteAuthenticationEvents { OnRemoteFailure = StaffSignInHandler.LeadToExplanationAsync };
    }
}

/// <summary>
/// Signs the ministry's staff in by OpenID Connect: authorization code, PKCE, state bound to the browser, nonce. Everything the
/// provider answers is checked before <see cref="StaffAdmission"/> is told of anybody.
/// </summary>
internal sealed partial class StaffSignInHandler(
    IOptionsMonitor<StaffSignInOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    StaffProvider provider,
    CodeExchange exchange,
    SignInState state,
    StaffAdmission admission)
    : RemoteAuthenticationHandler<StaffSignInOptions>(options, logger, encoder)
{
    /// <summary>Of the properties of a challenge: <c>login</c> where the provider must ask who they are once more.</summary>
    public const string Prompt = "prompt";

    /// <summary>Sends the browser to the provider, or to a page that says why it cannot.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            var known = await provider.FindAsync(Context.RequestAborted);
            var asked = AskedSignIn.New();
            if (string.IsNullOrEmpty(properties.RedirectUri)) properties.RedirectUri = OriginalPathBase + OriginalPath + Request.QueryString;
            asked.WriteTo(properties);
            GenerateCorrelationId(properties);
            Response.Redirect(QueryHelpers.AddQueryString(known.Document.AuthorizationEndpoint, Question(known, asked, properties)));
        }
        catch (StaffSignInException e)
        {
            NotSignedIn(Logger, e.Failure, e.Message, e.InnerException);
            Response.Redirect(StaffLinks.NotSignedIn(e.Failure));
        }
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var properties = state.Read(Request.Query["state"].ToString());
        // The cookie goes whatever follows: in this browser, a state is good once.
        if (properties is null || !ValidateCorrelationId(properties) || AskedSignIn.ReadFrom(properties) is not { } asked)
            return Stopped(StaffSignInFailure.Interrupted, "The answer belongs to nothing this browser began.");
        try
        {
            var known = await provider.FindAsync(Context.RequestAborted);
            CheckWhoAnswers(known);
            if (Request.Query["error"].ToString() is { Length: > 0 } error)
                return Stopped(FailureOf(error), $"The provider answered {JsonSerializer.Serialize(error)}.");
            if (Request.Query["code"].ToString() is not { Length: > 0 } code)
                return Stopped(StaffSignInFailure.Refused, "The provider sent no code.");

            var identity = await exchange.RedeemAsync(known, code, asked, BuildRedirectUri(Options.CallbackPath), Context.RequestAborted);
            var session = await admission.AdmitAsync(identity, BrowserName.Of(Request), Context.RequestAborted);
            // What the sign-in was begun with ends here: only where to go is kept.
            var kept = new AuthenticationProperties { RedirectUri = properties.RedirectUri };
            return HandleRequestResult.Success(new AuthenticationTicket(Person.OfSession(session.Id), kept, Scheme.Name));
        }
        catch (StaffSignInException e)
        {
            return HandleRequestResult.Fail(e);
        }
    }

    /// <summary>Whatever went wrong, somebody reads a page that says so, never an error.</summary>
    internal static Task LeadToExplanationAsync(RemoteFailureContext context)
    {
        var log = context.HttpContext.RequestServices.GetRequiredService<ILogger<StaffSignInHandler>>();
        var failure = StaffSignInFailure.Refused;
        if (context.Failure is StaffSignInException known) NotSignedIn(log, failure = known.Failure, known.Message, known.InnerException);
        // Somebody who left before the answer is nobody's failure.
        else if (!context.HttpContext.RequestAborted.IsCancellationRequested) Failed(log, context.Failure);
        context.Response.Redirect(StaffLinks.NotSignedIn(failure));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private Dictionary<string, string?> Question(KnownProvider known, AskedSignIn asked, AuthenticationProperties properties)
    {
        var question = new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = known.Options.ClientId,
            ["redirect_uri"] = BuildRedirectUri(Options.CallbackPath),
            ["scope"] = known.Options.Scopes,
            ["state"] = state.Write(properties),
            ["nonce"] = asked.Nonce,
            ["code_challenge"] = asked.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (properties.GetParameter<string>(Prompt) is { } prompt) question["prompt"] = prompt;
        // As a demand where the provider takes one; « acr_values » is only a wish.
        if (known.Options.Levels is { Count: > 0 } levels)
        {
            if (known.Document.ClaimsParameterSupported)
                question["claims"] = JsonSerializer.Serialize(new { id_token = new { acr = new { essential = true, values = levels } } });
            else
                question["acr_values"] = string.Join(' ', levels);
        }

        return question;
    }

    /// <summary>An answer of one provider must not pass for that of another (RFC 9207).</summary>
    private void CheckWhoAnswers(KnownProvider known)
    {
        var issuer = Request.Query["iss"].ToString();
        if (issuer.Length > 0 ? issuer == known.Document.Issuer : !known.Document.AuthorizationResponseIssParameterSupported) return;
        throw new StaffSignInException(StaffSignInFailure.Refused, "Another provider answered, or none that says who it is.");
    }

    /// <summary>What an answer without a code means for the person; what the site did wrong is not their doing.</summary>
    private static StaffSignInFailure FailureOf(string error) => error switch
    {
        "access_denied" or "login_required" or "interaction_required" or "consent_required" or "account_selection_required" => StaffSignInFailure.Abandoned,
        "unmet_authentication_requirements" => StaffSignInFailure.TooWeak,
        _ => StaffSignInFailure.Unavailable,
    };

    private static HandleRequestResult Stopped(StaffSignInFailure failure, string message) => HandleRequestResult.Fail(new StaffSignInException(failure, message));

    [LoggerMessage(LogLevel.Warning, "A member of staff was not signed in ({Failure}): {Reason}")]
    private static partial void NotSignedIn(ILogger log, StaffSignInFailure failure, string reason, Exception? cause);

    [LoggerMessage(LogLevel.Error, "A member of staff was not signed in, for a reason nobody thought of.")]
    private static partial void Failed(ILogger log, Exception? cause);
}
