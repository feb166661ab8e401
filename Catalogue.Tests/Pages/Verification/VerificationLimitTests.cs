using System.Net;
using Catalogue.Web.Pages.Verification;

namespace Catalogue.Tests.Pages.Verification;

/// <summary>A site of its own: how many verifications come from a network is counted by the process.</summary>
public sealed class VerificationLimitTests(SiteHost site) : IClassFixture<SiteHost>
{
    [Fact]
    public async Task Verifications_TooManyFromOneNetwork_WaitForAMinuteAndKeepWhatWasTyped()
    {
        for (var i = 0; i < VerificationLimit.Most; i++)
        {
            using var answered = await GetAsync("/verifier?q=C7K-M4T-9XG");
            answered.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var stopped = await GetAsync("/verifier?q=C7K-M4T-9XF");
        var page = await SiteHost.ParseAsync(stopped);
        using var form = await GetAsync("/verifier");

        stopped.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        stopped.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromMinutes(1));
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("dans une minute");
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe("C7K-M4T-9XF");
        page.QuerySelector("#reponse").ShouldBeNull();
        form.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpResponseMessage> GetAsync(string address) => await site.Client.GetAsync(new Uri(address, UriKind.Relative));
}
