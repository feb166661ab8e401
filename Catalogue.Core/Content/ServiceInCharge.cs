using Catalogue.Core.Files;

namespace Catalogue.Core.Content;

/// <summary>
/// The service that answers requests, as every acknowledgment names it (A4): <c>uSync/service.yml</c>. The law wants its name, its
/// addresses, its telephone, and how to contest a refusal that silence makes.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its postal address, on one line.</param>
/// <param name="Phone">Its telephone.</param>
/// <param name="Email">Where to write to it.</param>
/// <param name="Appeals">How to contest a refusal, and until when, as sentences.</param>
/// <param name="AfterAcceptance">What one may ask for once silence has accepted, as sentences.</param>
public sealed record ServiceInCharge(string Name, string Address, string Phone, string Email, string Appeals, string AfterAcceptance)
{
    private const string File = "service.yml";

    /// <exception cref="SyncFileException">The file is missing or wrong, or leaves something unsaid.</exception>
    internal static ServiceInCharge Read(SyncFolder folder)
    {
        var file = folder.ReadOne<ServiceFile>(File);
        string[] said = [file.Name, file.Address, file.Phone, file.Email, file.Appeals, file.AfterAcceptance];
        if (said.Any(string.IsNullOrWhiteSpace)) throw new SyncFileException(folder.PathOf(File), "something is left unsaid");
        return new(file.Name, file.Address, file.Phone, file.Email, file.Appeals.Trim(), file.AfterAcceptance.Trim());
    }
}

/// <summary>What <c>uSync/service.yml</c> says.</summary>
internal sealed class ServiceFile
{
    public required string Name { get; set; }

    public required string Address { get; set; }

    public required string Phone { get; set; }

    public required string Email { get; set; }

    public required string Appeals { get; set; }

    public required string AfterAcceptance { get; set; }
}
