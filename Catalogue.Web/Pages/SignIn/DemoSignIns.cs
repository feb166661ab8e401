using Catalogue.Core.Data;
using Catalogue.Core.Demo;
using Catalogue.Web.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Web.Pages.SignIn;

/// <summary>The accounts of the demonstration, which the sign-in page shows where people develop, and nowhere else.</summary>
internal sealed class DemoSignIns(IHostEnvironment environment, SiteFacts facts, RegistryContext registry)
{
    public const string Password = DemoAccounts.Password;

    /// <summary>Those that the registry holds.</summary>
    public async Task<IReadOnlyList<DemoAccount>> ListAsync(CancellationToken cancellation)
    {
        if (!environment.IsDevelopment() || !facts.IsDemonstration) return [];
        var ids = DemoAccounts.All.Select(account => account.Id).ToList();
        var held = await registry.Accounts.Where(account => ids.Contains(account.Id)).Select(account => account.Id).ToListAsync(cancellation);
        return [.. DemoAccounts.All.Where(account => held.Contains(account.Id))];
    }
}
