using System.Net.Http.Json;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Tests.Pages;
using Catalogue.Web.Infrastructure.Security;
using Catalogue.Web.Infrastructure.Security.Staff;
using Catalogue.Web.Infrastructure.Security.Staff.Development;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Staff;

/// <summary>The site where people develop, beside the real provider it starts, which can be told to answer wrongly.</summary>
public class StaffSite : SiteHost
{
    protected override string Environment => "Development";

    protected override void Configure(IServiceCollection services)
    {
        services.AddSingleton(new DevelopmentProviderSettings(TakesFaults: true));
        services.AddSingleton<IStartupFilter, WhoPage>();
    }

    /// <summary>Where the provider is.</summary>
    public async Task<string> IssuerAsync() =>
        (await Services.GetRequiredService<DevelopmentProvider>().OptionsAsync(CancellationToken.None)).ShouldNotBeNull().Authority;

    /// <summary>Has the provider do something wrong until told otherwise; right again when nothing is asked.</summary>
    public async Task HaveProviderDoAsync(object order)
    {
        using var provider = new HttpClient();
        using var response = await provider.PostAsJsonAsync($"{await IssuerAsync()}/_faults", order);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Says who is signed in.</summary>
    private sealed class WhoPage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, following) => context.Request.Path == StaffBrowser.WhoPath ? AnswerAsync(context) : following(context));
        };

        private static async Task AnswerAsync(HttpContext context)
        {
            if (context.User.IsStaff())
                await context.Response.WriteAsJsonAsync(new WhoIsIn(context.User.FullName(), [.. context.User.Roles()]));
            else
                context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }
}

/// <summary>The same, where the provider must vouch for two proofs of who one is.</summary>
public sealed class DemandingStaffSite : StaffSite
{
    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.AddSingleton(new StaffProviderOptions { AcrValues = "eidas2 eidas3" });
    }
}

/// <summary>Who the site says is signed in.</summary>
public sealed record WhoIsIn(string Name, IReadOnlyList<StaffRole> Roles);
