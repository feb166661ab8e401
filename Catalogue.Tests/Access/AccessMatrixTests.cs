using System.Net;
using Catalogue.Web.Infrastructure.Security;

namespace Catalogue.Tests.Access;

/// <summary>Every handler of the site, asked for by one person of each kind.</summary>
public sealed class AccessMatrixTests(AccessSite site) : IClassFixture<AccessSite>
{
    [Fact]
    public void Handler_OfTheSite_HasItsRowAndNoRowIsOfNothing() =>
        AccessMatrix.Rows.Keys.Concat(AccessMatrix.Public).Order(StringComparer.Ordinal)
            .ShouldBe(site.Handlers.Select(handler => handler.ToString()).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task Person_AskingForEachHandler_EntersWhereTheMatrixSays(Persona persona)
    {
        var wrong = new List<string>();
        foreach (var handler in site.Handlers.Where(handler => AccessMatrix.Rows.ContainsKey(handler.ToString())))
        {
            var isFor = AccessMatrix.Rows[handler.ToString()].Contains(persona);
            var answer = await AskAsync(persona, handler);
            if (answer != (isFor ? Answer.Enters : persona == Persona.Anonymous ? Answer.IsAskedToSignIn : Answer.IsRefused))
                wrong.Add($"{persona}, {handler}: {answer}");
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Personas))]
    public async Task Person_AskingForWhatIsPublic_IsNeverRefused(Persona persona)
    {
        foreach (var handler in site.Handlers.Where(handler => handler.Method == "GET" && AccessMatrix.Public.Contains(handler.ToString())))
        {
            using var response = await site.BrowserOf(persona).GetAsync(site.AddressOf(handler));
            response.StatusCode.ShouldNotBe(HttpStatusCode.Forbidden, handler.ToString());
            ((int)response.StatusCode).ShouldBeLessThan(500, handler.ToString());
        }
    }

    public static TheoryData<Persona> Personas => [.. Enum.GetValues<Persona>()];

    private async Task<Answer> AskAsync(Persona persona, SiteHandler handler)
    {
        var address = site.AddressOf(handler);
        using var request = new HttpRequestMessage(new HttpMethod(handler.Method), new Uri(address, UriKind.Relative));
        // Nothing is sent that a form holds: whoever enters is told so, and nothing changes.
        if (handler.Method == "POST") request.Content = new FormUrlEncodedContent([]);
        using var response = await site.BrowserOf(persona).Client.SendAsync(request);
        var leadsTo = response.Headers.Location?.OriginalString ?? "";
        return response.StatusCode switch
        {
            HttpStatusCode.Forbidden => Answer.IsRefused,
            HttpStatusCode.Found when leadsTo.StartsWith(SignInPages.For(address.Split('?')[0]), StringComparison.Ordinal) => Answer.IsAskedToSignIn,
            HttpStatusCode.NotFound => Answer.IsToldItIsMissing,
            >= HttpStatusCode.InternalServerError or HttpStatusCode.BadRequest or HttpStatusCode.MethodNotAllowed => Answer.IsFailed,
            _ => Answer.Enters,
        };
    }

    private enum Answer
    {
        Enters,
        IsAskedToSignIn,
        IsRefused,
        IsToldItIsMissing,
        IsFailed,
    }
}
