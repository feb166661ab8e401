using Catalogue.Core.Accounts;
using Catalogue.Core.Data;
using Catalogue.Core.Shared;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Catalogue.Core.Demo;

/// <summary>
/// Accounts of the demonstration, so that whoever tries the site can sign in. Their password is published: they are only ever
/// opened where people develop.
/// </summary>
public sealed class DemoAccounts(RegistryContext registry, RegistryWriter writer, UserManager<Account> users)
{
    public const string Password = "renard cerise tambour";

    private const string Carreau = "le-carreau-numerique", Dolaizon = "atelier-numerique-du-dolaizon";

    /// <summary>Who they are.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new(1, "DMNT-2346", "Solène Masclaux", "solene@carreau-numerique.example", "gestionnaire du Carreau Numérique", (Carreau, CompanyRole.Manager)),
        new(2, "DMNT-2347", "Bastien Fayolle", "bastien@carreau-numerique.example", "contributeur du Carreau Numérique", (Carreau, CompanyRole.Editor)),
        new(3, "DMNT-2348", "Nadège Rocher", "nadege@atelier-dolaizon.example",
            "gestionnaire de l’Atelier numérique du Dolaizon, contributeur du Carreau Numérique",
            (Dolaizon, CompanyRole.Manager), (Carreau, CompanyRole.Editor)),
    ];

    /// <summary>When they are opened: once the story of the demonstration is told.</summary>
    private static readonly DateTimeOffset Opened = ParisCalendar.At(new DateOnly(2026, 11, 20), new TimeOnly(20, 0));

    /// <summary>Opens them in the open transaction of the <see cref="RegistryWriter"/>.</summary>
    public async Task OpenAsync(CancellationToken cancellation = default)
    {
        var context = new ActionContext { Actor = Actor.System, Instant = Opened, Process = RegistryFact.Demonstration };
        foreach (var one in All)
        {
            var account = Account.Open(UserCode.Parse(one.Code), one.FullName, one.Email, Opened, one.Id);
            account.Activate(Opened).OrThrow();
            (await users.CreateAsync(account, Password)).OrThrow();
            foreach (var (slug, role) in one.Companies)
            {
                var partner = await registry.Partners.SingleAsync(partner => partner.Slug == slug, cancellation);
                registry.Add(new Membership(account.Id, partner.Id, role, Opened));
            }

            writer.Record(context, new AccountActivated(account.Id));
        }
    }
}

/// <summary>Somebody invented.</summary>
/// <param name="Number">Tells them apart.</param>
/// <param name="Code">Their user code.</param>
/// <param name="FullName">Their name.</param>
/// <param name="Email">Their address.</param>
/// <param name="Description">What they may do, in words.</param>
/// <param name="Companies">Where they work.</param>
public sealed record DemoAccount(
    byte Number, string Code, string FullName, string Email, string Description, params IReadOnlyList<(string Slug, CompanyRole Role)> Companies)
{
    /// <summary>The same at each run, so that the journal is.</summary>
    public Guid Id { get; } = new(1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, Number);
}
