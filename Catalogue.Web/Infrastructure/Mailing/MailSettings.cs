using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace Catalogue.Web.Infrastructure.Mailing;

/// <summary>How mails leave, by the configuration (docs/operating.md).</summary>
internal sealed record MailSettings
{
    private const string FromSetting = "Mail:From";
    private const string Section = "Mail:Smtp";

    /// <summary>The server that takes them; null where none is configured.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>Mails stay readable once they left, and leave without a server: only where people develop.</summary>
    public bool KeepsMails { get; init; }

    /// <summary>The way out; null where mails wait for one.</summary>
    public IMailTransport? Transport =>
        Smtp is not null ? new SmtpTransport(Smtp)
        : KeepsMails ? new KeptTransport()
        : null;

    /// <exception cref="InvalidOperationException">A setting is missing or cannot be; the sentence names it, and never a secret.</exception>
    public static MailSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var smtp = configuration.GetSection(Section);
        return new MailSettings
        {
            Smtp = string.IsNullOrWhiteSpace(smtp["Host"]) ? null : SmtpOf(smtp, configuration[FromSetting]),
            KeepsMails = environment.IsDevelopment(),
        };
    }

    private static SmtpSettings SmtpOf(IConfigurationSection section, string? from)
    {
        if (!MailAddress.TryCreate(from, out var sender))
            throw new InvalidOperationException($"{FromSetting}: « {from} » is not an address such as « Catalogue <ne-pas-repondre@catalogue.example> ».");
        var settings = new SmtpSettings
        {
            From = sender,
            Host = section["Host"]!.Trim(),
            Port = Read(section, "Port", SmtpSettings.UsualPort, text => int.Parse(text, CultureInfo.InvariantCulture)),
            StartTls = Read(section, "StartTls", true, bool.Parse),
            UserName = section["UserName"],
            Password = section["Password"],
        };
        if (settings.Port is < 1 or > 65535) throw Wrong("Port", "a port is from 1 to 65535");
        if (string.IsNullOrEmpty(settings.UserName) != string.IsNullOrEmpty(settings.Password)) throw Wrong("UserName", "a name goes with a password, and a password with a name");
        if (!string.IsNullOrEmpty(settings.Password) && !settings.StartTls && !IsThisMachine(settings.Host))
            throw Wrong("StartTls", "a password is not sent in clear to another machine");
        return settings;
    }

    private static T Read<T>(IConfigurationSection section, string key, T usual, Func<string, T> read)
    {
        if (section[key] is not { Length: > 0 } text) return usual;
        try
        {
            return read(text);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw Wrong(key, $"« {text} » cannot be read");
        }
    }

    private static InvalidOperationException Wrong(string key, string reason) => new($"{Section}:{key}: {reason}.");

    private static bool IsThisMachine(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

/// <summary>A mail server that takes what this site sends.</summary>
internal sealed record SmtpSettings
{
    /// <summary>The port on which servers take mails from those who know a password.</summary>
    public const int UsualPort = 587;

    /// <summary>Who writes.</summary>
    public required MailAddress From { get; init; }

    public required string Host { get; init; }

    public int Port { get; init; } = UsualPort;

    /// <summary>Nothing is said before the connection is encrypted, and the server has proved its name.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>Null where the server asks for none.</summary>
    public string? UserName { get; init; }

    public string? Password { get; init; }

    /// <summary>Without the password: settings may end up in a log.</summary>
    public override string ToString() => $"{Host}:{Port}";
}
