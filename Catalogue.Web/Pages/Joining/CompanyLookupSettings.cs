using Catalogue.Core.Joining.Lookup;

namespace Catalogue.Web.Pages.Joining;

/// <summary>Which directory of companies is asked, so that a company has less to type.</summary>
internal sealed record CompanyLookupSettings
{
    public const string Setting = "Company:Lookup";

    /// <summary>How long somebody waits for the directory at most; afterwards they type.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly Dictionary<string, bool> Known = new(StringComparer.Ordinal) { ["none"] = false, ["recherche-entreprises"] = true };

    /// <summary>Whether the State's directory is asked; none is otherwise.</summary>
    public bool AsksState { get; private init; }

    /// <exception cref="InvalidOperationException">The setting names no directory; the message says which there are.</exception>
    public static CompanyLookupSettings From(IConfiguration configuration)
    {
        var named = configuration[Setting] is { Length: > 0 } set ? set : "none";
        return Known.TryGetValue(named, out var asksState)
            ? new() { AsksState = asksState }
            : throw new InvalidOperationException($"{Setting} : « {named} » n’est pas un annuaire connu ; il y a {string.Join(", ", Known.Keys)}.");
    }

    /// <summary>The directory.</summary>
    public ICompanyLookup Make() => AsksState ? new StateCompanyLookup(MakeClient()) : new NoCompanyLookup();

    private static HttpClient MakeClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        BaseAddress = StateCompanyLookup.Address,
        Timeout = Patience,
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
