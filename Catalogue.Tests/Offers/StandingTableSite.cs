using Catalogue.Core;
using Catalogue.Core.Data;
using Catalogue.Core.Labels;
using Catalogue.Core.Offers;
using Catalogue.Core.Partners;
using Catalogue.Core.Shared;
using Catalogue.Core.Specifications;
using Catalogue.Tests.Infrastructure;
using Catalogue.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Catalogue.Tests.Offers;

/// <summary>
/// The site over a registry in which every row of the table happened, to one partner each: it joined in March, published an
/// offer and another one that asks for no document, and met the row's cause before 22 November 2026.
/// </summary>
public class StandingTableSite : SiteHost
{
    /// <summary>Asks for a document of the partner; its next version, known in August, wants backups kept longer.</summary>
    private const string Demanding = "essai-standing";

    private const string Simple = "essai-sans-piece";
    private static readonly DateTimeOffset Joined = Build.Day(2026, 3, 2);

    protected override async Task BeforeStartAsync(IServiceProvider services)
    {
        var folder = new SyncFolderCopy();
        folder.Write("programmes/suivante.yml", NextEdition);
        folder.Write($"specifications/{Simple}.yml", Specification(Simple, ""));
        folder.Write($"specifications/{Demanding}.yml", Specification(Demanding, DocumentSection));
        await UpdateAsync(folder, Joined);
        foreach (var (row, rank) in StandingTable.Rows.Select((row, rank) => (row, rank))) await JoinAsync(services, row, rank);

        var renewed = Specification(Demanding, DocumentSection) + Version("1.1", "2026-09-15", DocumentSection, leastDays: 7);
        folder.Write($"specifications/{Demanding}.yml", renewed);
        await UpdateAsync(folder, Build.Day(2026, 8, 1));
        foreach (var row in StandingTable.Rows) await ActAsync(services, row, row.Happens, Build.Day(2026, 11, 2));
        folder.Delete();
    }

    /// <summary>Does something to the partner and the offer of a row, in a transaction of its own.</summary>
    internal static async Task ActAsync(IServiceProvider services, StandingRow row, Func<StandingScene, Task>? act, DateTimeOffset when)
    {
        if (act is null) return;
        await using var scope = services.CreateAsyncScope();
        await using var writer = scope.ServiceProvider.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        await act(await StandingScene.OfAsync(scope.ServiceProvider, row, when));
        await writer.CommitAsync();
    }

    /// <summary>What the offer of a row answers to the specifications.</summary>
    internal static OfferContent Content(bool hasBackup) => Build.Content() with
    {
        Answers = new Dictionary<string, Answer> { ["sauvegarde"] = new() { Number = hasBackup ? 30 : 1 } },
    };

    private static async Task JoinAsync(IServiceProvider services, StandingRow row, int rank)
    {
        await using var scope = services.CreateAsyncScope();
        await using var writer = scope.ServiceProvider.GetRequiredService<RegistryWriter>();
        await writer.BeginAsync();
        var context = Build.Context(Joined.AddMinutes(rank));
        var sheet = new Dictionary<string, Answer> { ["assurance"] = new() { ValidUntil = row.InsuredUntil } };
        var partner = await TestPartner.JoinAsync(scope.ServiceProvider, 500 + rank, row.Slug, row.RightEndsOn, context, sheet);
        await partner.PublishAsync($"OF-{80_000 + rank}", row.Slug, Demanding, Content(row.HasBackup), context);
        await partner.PublishAsync($"OF-{81_000 + rank}", $"{row.Slug}-autre", Simple, Content(hasBackup: true), context);
        await writer.CommitAsync();
    }

    private async Task UpdateAsync(SyncFolderCopy folder, DateTimeOffset now)
    {
        await using var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(new SettableClock(now))
            .AddRegistry(Database, folder.FullPath)
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RegistrySetup>().UpdateAsync();
    }

    private const string NextEdition = """
        reference: edition-suivante
        name: Label
        edition: Édition suivante
        starts_on: 2026-11-01
        ends_on: 2027-12-31
        review_interval_months: 2
        review_opening_days: 21
        review_least_days: 10
        second_reading_percent: 10
        machine_check_days: 7
        notice_days: 15
        receipt_presumption_working_days: 3
        resumption_least_days: 5
        appeal_months: 2
        notice_reminder_days: 5
        modification_days: 30
        logo_alteration: retrait
        expiry_warning_days: [90, 30, 7]
        offer_confirmation_months: 6
        document_grace_days: 30
        compliance_days: 60
        declaration_draft_days: 30
        request_answer_days: 60
        silence_means: rejet
        request_alarm_days: [20]
        new_request_months: 12
        confirmation_reminder_days: 14
        document_reminder_days: 30
        """;

    private const string DocumentSection = """

              - key: partenaire
                title: Le partenaire
                belongs_to: partner
                criteria:
                  - { key: assurance, label: Assurance, type: document }
        """;

    private static string Specification(string reference, string sections) => $"""
        reference: {reference}
        name: Essai
        short_name: Essai
        family: internet
        kind: offer
        summary: Pour les essais.
        versions:
        """ + Version("1.0", "2026-01-01", sections, leastDays: 1);

    private static string Version(string number, string effectiveOn, string sections, int leastDays) => $$"""

          - number: "{{number}}"
            effective_on: {{effectiveOn}}
            sections:{{sections}}
              - key: offre
                title: L’offre
                criteria:
                  - { key: sauvegarde, label: Sauvegarde, type: number, unit: jours, minimum: {{leastDays}} }
        """;
}

public sealed class PostgreSqlStandingTableSite : StandingTableSite, IOnPostgreSql;
