using System.Security.Cryptography;
using Catalogue.Core.Accounts;
using Catalogue.Core.Accounts.Administration;
using Catalogue.Core.Accounts.Staff;
using Catalogue.Core.Accounts.Teams;
using Catalogue.Core.Content;
using Catalogue.Core.Data;
using Catalogue.Core.Demo;
using Catalogue.Core.Departures;
using Catalogue.Core.Directories;
using Catalogue.Core.Documents;
using Catalogue.Core.Feedback;
using Catalogue.Core.Files;
using Catalogue.Core.Geography;
using Catalogue.Core.Glossary;
using Catalogue.Core.Imaging;
using Catalogue.Core.Jobs;
using Catalogue.Core.Joining;
using Catalogue.Core.Joining.Renewal;
using Catalogue.Core.Joining.Review;
using Catalogue.Core.Journal;
using Catalogue.Core.Labels;
using Catalogue.Core.Letters;
using Catalogue.Core.Notices;
using Catalogue.Core.Notifications;
using Catalogue.Core.Offers;
using Catalogue.Core.Offers.Comparing;
using Catalogue.Core.Offers.Drafting;
using Catalogue.Core.Offers.Exchange;
using Catalogue.Core.Partners;
using Catalogue.Core.Programmes;
using Catalogue.Core.Reviews;
using Catalogue.Core.Search;
using Catalogue.Core.Search.Suggestions;
using Catalogue.Core.SelfService;
using Catalogue.Core.Specifications;
using Catalogue.Core.Verification;
using Catalogue.Core.Workbench;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Catalogue.Core;

/// <summary>The registry's services, for whatever hosts them: the site, the command line, the tests.</summary>
public static class RegistryServices
{
    /// <summary>Rounds of PBKDF2 with SHA-512 that a password costs: what OWASP asks for.</summary>
    private const int HashIterations = 210_000;

    /// <param name="services">The host's services; it may have registered its own <see cref="TimeProvider"/> before.</param>
    /// <param name="database">The registry's database.</param>
    /// <param name="syncFolder">Path of the <c>uSync/</c> folder.</param>
    public static IServiceCollection AddRegistry(this IServiceCollection services, RegistryDatabase database, string syncFolder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(database);
        database.AddTo(services);
        services.AddSingleton(new SyncFolder(syncFolder));
        services.AddSingleton<ChangeSignal>();
        services.AddSingleton(LoadCommunes);
        services.AddSingleton(LoadSynonyms);
        services.AddSingleton(provider => TermDirectory.Load(provider.GetRequiredService<SyncFolder>()));
        services.AddSingleton(provider => PlainLanguage.Load(
            provider.GetRequiredService<SyncFolder>(), provider.GetRequiredService<TermDirectory>().Finder));
        services.AddSingleton(provider => SiteContent.Load(provider.GetRequiredService<SyncFolder>()));
        services.AddSingleton(provider => MailTemplates.Load(provider.GetRequiredService<SyncFolder>()));
        services.AddSingleton(provider => LetterTemplates.Load(provider.GetRequiredService<SyncFolder>(), provider.GetRequiredService<SiteContent>()));
        services.AddSingleton<CatalogueIndex>();
        services.AddSingleton<CatalogueSuggestions>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<UploadCheck>();
        services.AddScoped<DocumentStore>();
        services.AddScoped<RegistryWriter>();
        services.AddScoped<ChangeFeed>();
        services.AddScoped<RegistrySetup>();
        services.AddScoped<ProgrammeImport>();
        services.AddScoped<SpecificationImport>();
        services.AddScoped<DemoRequests>();
        services.AddScoped<DemoReviews>();
        services.AddScoped<DemoRegistry>();
        services.AddScoped(provider => new Lazy<DemoRegistry>(provider.GetRequiredService<DemoRegistry>));
        services.AddScoped<DemoAccounts>();
        services.AddScoped<SyntheticRegistry>();
        services.AddScoped<CommuneUpdateStore>();
        services.AddScoped<FeedbackService>();
        services.AddScoped<PartnerService>();
        services.AddScoped<RightService>();
        services.AddScoped<RightHistory>();
        services.AddScoped<OfferService>();
        services.AddScoped<OfferDraftService>();
        services.AddScoped<OfferPictures>();
        services.AddScoped<PictureErasure>();
        services.AddScoped<DraftReader>();
        services.AddScoped<OfferBoard>();
        services.AddScoped<DraftPreview>();
        services.AddScoped<OfferPublishing>();
        services.AddScoped<OfferDifferences>();
        services.AddScoped<OfferExport>();
        services.AddScoped<OfferImport>();
        services.AddScoped<OfferHistory>();
        services.AddScoped<LabelCodes>();
        services.AddScoped<LabelVerification>();
        services.AddScoped<PublicCatalogue>();
        services.AddScoped<PartnerDirectory>();
        services.AddScoped<PublicAddresses>();
        services.AddScoped<CatalogueSearch>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<MailDelivery>();
        services.AddSingleton<JobRunner>();
        services.AddScoped<JobDesk>();
        services.AddScoped<JournalVerifier>();
        services.AddScoped<JournalReader>();
        AddAccounts(services);
        AddRequests(services);
        AddReviews(services);
        AddAdministration(services);
        AddJoining(services);
        AddSelfService(services);
        return services;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        // Before Identity's own rules, which ask for a composition.
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentityCore<Account>(options => options.User.RequireUniqueEmail = true)
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
        services.AddScoped<IUserStore<Account>, AccountStore>();
        services.AddSingleton<CommonPasswords>();
        services.AddSingleton<NobodysPassword>();
        services.AddScoped<PasswordRules>();
        services.AddScoped<SessionOpening>();
        services.AddScoped<SignInService>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<ActivationService>();
        services.AddScoped<ForgottenPasswordService>();
        services.AddScoped<AccountUpkeep>();
        services.AddScoped<PasswordProof>();
        services.AddScoped<AccountService>();
        services.AddScoped<AddressService>();
        services.AddScoped<TwoFactorService>();
        services.AddScoped<SessionService>();
        services.AddScoped<OwnSessions>();
        services.AddScoped<StaffService>();
        services.AddScoped<StaffPreferences>();
        services.AddScoped<TeamService>();
        services.AddScoped<InvitationService>();
        services.AddScoped<PartnerActivationService>();
        services.AddScoped<FileAssignmentService>();
        services.AddScoped<PartnerFiles>();
        services.AddScoped<DayOfStaff>();
        services.AddScoped<WorkSources>();
        services.AddScoped<ReviewWorkloads>();
        services.AddScoped<NoticeFiles>();
        services.AddScoped<NoticeQueue>();
        services.AddScoped<PartnerHistory>();
        services.AddScoped<OfferVersions>();
        services.AddScoped<ConfirmationReminders>();
        services.AddScoped<DepartureService>();
        services.AddScoped<MergerService>();
        services.AddScoped<IdentityService>();
        services.AddScoped<PartnerDecisions>();
        services.AddScoped<PartnerErasure>();
        services.AddScoped<ClauseBook>();
        services.AddScoped<LetterService>();
        services.AddScoped<LetterReader>();
        services.AddScoped<NoticeLetters>();
        services.AddScoped<NoticeDesk>();
        services.AddScoped<NoticeService>();
        services.AddScoped<NoticeProgress>();
        services.AddScoped<NoticeErasure>();
        services.AddScoped<NoticeHearings>();
        services.AddScoped<NoticeReminders>();
        services.AddScoped<NoticeClauses>();
        services.AddScoped<NoticeLosses>();
    }

    private static void AddReviews(IServiceCollection services)
    {
        services.AddScoped<MachineChecks>();
        services.AddScoped<ReviewCampaign>();
        services.AddScoped<ReviewQueue>();
        services.AddScoped<ReviewFiles>();
        services.AddScoped<ReviewService>();
        services.AddScoped<ReviewErasure>();
        services.AddSingleton(new ReviewDraw(RandomNumberGenerator.GetInt32));
        services.AddScoped<AvailabilityService>();
        services.AddScoped<ReviewAssignments>();
    }

    private static void AddRequests(IServiceCollection services)
    {
        services.AddScoped<RequestInquiry>();
        services.AddScoped<RequestQueue>();
        services.AddScoped<RequestFiles>();
        services.AddScoped<RequestReview>();
        services.AddScoped<RequestAdmission>();
        services.AddScoped<RequestAlarms>();
    }

    private static void AddAdministration(IServiceCollection services)
    {
        services.AddScoped<StaffAdministration>();
        services.AddScoped<AccountAdministration>();
        services.AddScoped<AccountSearch>();
        services.AddScoped<OpenSessions>();
        services.AddScoped<JournalNames>();
        services.AddScoped<OutboxReader>();
    }

    private static void AddJoining(IServiceCollection services)
    {
        services.AddScoped<JoinReader>();
        services.AddScoped<CompanyPresence>();
        services.AddScoped<JoinService>();
        services.AddScoped<JoinResumption>();
        services.AddScoped<JoinCompletion>();
        services.AddScoped<JoinUpkeep>();
        services.AddScoped<RenewalReader>();
        services.AddScoped<RenewalService>();
        services.AddScoped<RightEndWarnings>();
    }

    private static void AddSelfService(IServiceCollection services)
    {
        services.AddScoped<DemandedDocuments>();
        services.AddScoped<DocumentLabels>();
        services.AddScoped<SpaceReader>();
        services.AddScoped<CompanySections>();
        services.AddScoped<CompanyService>();
        services.AddScoped<PartnerDocumentService>();
        services.AddScoped<DocumentReminders>();
        services.AddScoped<NewTermsService>();
    }

    private static CommuneDirectory LoadCommunes(IServiceProvider provider)
    {
        using var registry = provider.GetRequiredService<IDbContextFactory<RegistryContext>>().CreateDbContext();
        return new CommuneDirectory(registry.CommuneUpdates.AsNoTracking().AsEnumerable().Select(stored => stored.Update).ToList());
    }

    private static Synonyms LoadSynonyms(IServiceProvider provider)
    {
        using var file = File.OpenText(provider.GetRequiredService<SyncFolder>().PathOf("synonyms.yml"));
        return Synonyms.Load(file);
    }
}
